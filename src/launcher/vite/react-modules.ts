// Reads React's files as modules: what nobody uses of them is left out, and what is used is called without a detour.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

const REACT = 'react/cjs/react.production.js'
/** Where React's own entries lead in production. */
const FILES: Readonly<Record<string, string>> = {
  react: REACT,
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  // A shim for React 17, which hands on React's own hook where there is one.
  'use-sync-external-store/shim/index.js': REACT,
}

const REQUIRES = /^var (\w+ = require\("[\w-]+"\)(?:,\s+\w+ = require\("[\w-]+"\))*);/m
/** Only the scheduler for tests has them; React asks first whether they are there. */
const NEVER_THERE = /\bScheduler\.(?:log|unstable_setDisableYieldValue)\b/g

export function reactModules(): Plugin {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('react/package.json')))
  const paths = new Map(Object.entries(FILES).map(([name, file]) => [name, normalizePath(join(folder, file))]))
  const files = new Set(paths.values())
  return {
    name: 'bookbag:react-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId: (name) => paths.get(name),
    transform: (code, id) => (files.has(id) ? { code: asModule(code), map: null } : undefined),
  }
}

/** The same code with `import` and `export` in place of `require` and `exports`. Throws where something of either is left. */
export function asModule(code: string): string {
  const uses = [...code.matchAll(/\bexports\.(\w+)/g)].map(([, name = '']) => name)
  const names = [...new Set(uses)]
  const isSetOnce = (name: string) => uses.indexOf(name) === uses.lastIndexOf(name)
  const body = code
    .replace(REQUIRES, (_, all: string) => all.replaceAll(/(\w+) = require\(("[\w-]+")\),?/g, 'import * as $1 from $2;'))
    .replaceAll(NEVER_THERE, 'undefined')
    // What is set once is a constant, so that it can be left out.
    .replaceAll(/^exports\.(\w+) =/gm, (line, name: string) => (isSetOnce(name) ? `const $${name} =` : line))
    .replaceAll(/\bexports\.(\w+)/g, '$$$1')
  if (/\brequire\(|\bexports\b/.test(body)) throw new Error('React’s files are made in another way now.')
  const variables = names.filter((name) => !isSetOnce(name)).map((name) => `let $${name};\n`)
  return `${variables.join('')}${body}\nexport { ${names.map((name) => `$${name} as ${name}`).join(', ')} };\n`
}
