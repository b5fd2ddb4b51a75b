// Makes the first page's script smaller once more: terser sees constants and dead branches across it that the build's own minifier leaves.
import { createRequire } from 'node:module'
import { minify } from 'terser'
import type { Plugin } from 'vite'

const { version } = createRequire(import.meta.url)('terser/package.json') as { version: string }

/** Those of terser's usual steps that pay after the first minifier; the others make brotli's work harder. */
const STEPS = [
  'booleans',
  'collapse_vars',
  'conditionals',
  'dead_code',
  'evaluate',
  'hoist_props',
  'if_return',
  'inline',
  'negate_iife',
  'reduce_funcs',
  'reduce_vars',
  'switches',
  'unused',
]

const options = {
  module: true,
  compress: { defaults: false, passes: 3, ...Object.fromEntries(STEPS.map((step) => [step, true])) },
}

/** After everything else has written into the script. Only the entry: what comes later may be some bytes larger, and the build quicker. */
export function secondPass(): Plugin {
  return {
    name: 'bookbag:second-pass',
    apply: 'build',
    enforce: 'post',
    // The script is named before it is made smaller: under one name there is never another script (brotli.ts).
    augmentChunkHash: ({ isEntry }) => (isEntry ? version + JSON.stringify(options) : undefined),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk' && output.isEntry) output.code = await smaller(output.code)
        }
      },
    },
  }
}

/** The same script, with nothing taken for granted that JavaScript does not promise. Names of properties stay. */
export async function smaller(code: string): Promise<string> {
  const made = await minify(code, options)
  if (!made.code) throw new Error('terser made nothing of the script.')
  return made.code
}
