// Ships of the contract what a caller needs: where to ask and how to read the answer. What is asked, the server checks.
import { parseAst, type Plugin } from 'vite'

const CONTRACT = /\/src\/api\/contract\/\w+\.ts$/
/** For the server, its documents and the types of a call: nothing on a device reads them. */
const FOR_THE_SERVER = new Set(['access', 'summary', 'input', 'invalid'])

export function callersContract(): Plugin {
  return {
    name: 'bookbag:callers-contract',
    apply: 'build',
    transform: { filter: { id: CONTRACT }, handler: (code) => ({ code: forCallers(code), map: null }) },
  }
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** `code` of a contract module, as JavaScript, without those properties of its `endpoint({ … })`. */
export function forCallers(code: string): string {
  const cuts = endpointsIn(parseAst(code) as unknown as Node)
    .flatMap(({ properties }) => properties)
    .filter(({ key }) => FOR_THE_SERVER.has(String(key.name)))
  return cuts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ''), code)
}

type Property = Node & { key: { name: unknown } }
type Endpoint = Node & { properties: Property[] }

function endpointsIn(node: Node): Endpoint[] {
  const callee = node['callee'] as { name?: unknown } | undefined
  if (node.type === 'CallExpression' && callee?.name === 'endpoint') return node['arguments'] as Endpoint[]
  const inner = Object.values(node).flat()
  return inner.flatMap((child) => (isNode(child) ? endpointsIn(child) : []))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
