// Starts Bookbag: `node src/server/main.ts [--demo] [--recover]`.
import { enableCompileCache, flushCompileCache, isBuiltin } from 'node:module'
import { resolve } from 'node:path'
import { returnMemory } from './return-memory.ts'

if (isBuiltin('node:sqlite')) {
  returnMemory()
  // Stripping types costs 25 MB and half of the start: done once, kept beside the packages (not in a folder that others may write).
  enableCompileCache(resolve(import.meta.dirname, '../../node_modules/.cache/bookbag-code'))
  const { run } = await import('./run.ts')
  await run(process.argv.slice(2))
  flushCompileCache()
} else {
  console.error(`Bookbag needs Node 22.18 or newer, which brings its own database; this is ${process.version}. Use: npm start`)
  process.exitCode = 1
}
