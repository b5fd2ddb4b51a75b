// npm run bench: measures every size that the design holds Bookbag to.
import { launch } from './launch.js'

await launch('src/testing/bench/main.ts')
