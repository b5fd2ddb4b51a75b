// npm run soak: faults at random, for as long as one likes.
import { launch } from './launch.js'

await launch('src/testing/soak/main.ts')
