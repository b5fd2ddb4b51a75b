// Starts Bookbag: `node src/server/main.ts [--demo] [--recover]`.
import { isBuiltin } from 'node:module'

if (isBuiltin('node:sqlite')) {
  const { run } = await import('./run.ts')
  await run(process.argv.slice(2))
} else {
  console.error(`Bookbag needs Node 22.18 or newer, which brings its own database; this is ${process.version}. Use: npm start`)
  process.exitCode = 1
}
