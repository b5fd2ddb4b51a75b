// What is said by the code: which messages, with which values; and what a person would read that is no message.
import { parseAst } from 'vite'
import { shapeOf } from './messages.ts'
import type { SourceFile } from './source-files.ts'

type Node = { type: string; [key: string]: unknown }

/** A call of `sayX('id', { … })`. `values` is null where they are not written out. */
type Said = { say: string; id: string; values: string[] | null }

export function saidIn({ path, text }: SourceFile): Said[] {
  return nodesOf(path, text).flatMap((node) => {
    if (node.type !== 'CallExpression') return []
    const say = nameOf(node['callee'])
    const [first, second] = node['arguments'] as Node[]
    if (!/^say([A-Z]\w*)?$/.test(say) || first?.type !== 'Literal') return []
    return [{ say, id: String(first['value']), values: second ? keysOf(second) : [] }]
  })
}

function keysOf(node: Node): string[] | null {
  if (node.type !== 'ObjectExpression') return null
  const properties = node['properties'] as Node[]
  if (properties.some(({ type }) => type !== 'Property')) return null
  return properties.map(({ key }) => nameOf(key)).toSorted()
}

/** One sentence where a message gets other values than it has places for. `english` by `say` and id. */
export function valueProblems(file: SourceFile, english: ReadonlyMap<string, Readonly<Record<string, string>>>): string[] {
  return saidIn(file).flatMap(({ say, id, values }) => {
    const message = english.get(say)?.[id]
    if (message === undefined || values === null) return []
    const wanted = shapeOf(message)?.values ?? []
    return wanted.join() === values.join()
      ? []
      : [`${file.path}: ${say}('${id}') needs the values ${wanted.join(', ') || 'of none'}`]
  })
}

/** '' for what has none. */
function nameOf(node: unknown): string {
  const { name } = node as { name?: unknown }
  return typeof name === 'string' ? name : ''
}

const WORD = /\p{L}{2,}/u
const READ = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'hint', 'pending'])
/** Bookbag's own name is the same in every language. */
const isNamed = (text: string) => text.replaceAll('Bookbag', '')

/** One sentence for each text on a screen that no catalogue holds. */
export function literalProblems({ path, text }: SourceFile): string[] {
  return nodesOf(path, text)
    .flatMap((node) => {
      if (node.type === 'JSXText') return [String(node['value'])]
      if (node.type !== 'JSXAttribute' || !READ.has(nameOf(node['name']))) return []
      const value = node['value'] as Node | null
      return value?.type === 'Literal' ? [String(value['value'])] : []
    })
    .filter((words) => WORD.test(isNamed(words)))
    .map((words) => `${path}: "${words.trim()}" is no message`)
}

const parsed = new Map<string, Node[]>()

function nodesOf(path: string, text: string): Node[] {
  const known = parsed.get(path)
  if (known) return known
  const nodes: Node[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      nodes.push(value as Node)
      Object.values(value).forEach(collect)
    }
  }
  collect(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  parsed.set(path, nodes)
  return nodes
}
