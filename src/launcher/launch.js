// What every command does before its own work, and how a program of Bookbag is then run.
import { join } from 'node:path'
import { buildIfChanged } from './building.js'
import { fittingNode } from './fitting-node.js'
import { install } from './installation.js'
import { root } from './root.js'
import { run } from './run.js'
import { orStop } from './stop.js'

/** A fitting Node with every part installed. Throws Stop where that cannot be had. */
export async function prepare() {
  const node = await fittingNode()
  await install(node)
  rememberCompiled()
  return node
}

/** Every Node from here on keeps what it compiled: without that, each start makes JavaScript of all our TypeScript anew. */
function rememberCompiled() {
  process.env['NODE_COMPILE_CACHE'] ??= join(root, '.tool', 'compiled')
}

/**
 * Prepares, builds, and runs a TypeScript program of Bookbag with the arguments given to this one.
 * @param {string} program path below the root
 */
export function launch(program) {
  return orStop(async () => {
    const node = await prepare()
    await buildIfChanged(node)
    const { code } = await run(node, [...nodeFlags, program, ...process.argv.slice(2)], { cwd: root, isServing: true })
    return code
  })
}

/** Node 22 still calls node:sqlite an experiment, on every start. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning']
