// npm run dev: vite alone, on a fitting Node; it mounts the API itself.
import { nodeFlags, prepare } from './launch.js'
import { root } from './root.js'
import { run } from './run.js'
import { orStop } from './stop.js'
import { toolScript } from './tool.js'

await orStop(async () => {
  const node = await prepare()
  const { code } = await run(node, [...nodeFlags, toolScript('vite'), ...process.argv.slice(2)], { cwd: root, isServing: true })
  return code
})
