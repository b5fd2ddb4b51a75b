// npm start: brings what is missing, builds what changed, and serves Bookbag.
import { launch } from './launch.js'

await launch('src/server/main.ts')
