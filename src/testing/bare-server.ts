// The server without its pages, as a process of its own: for tests that kill it or watch its system calls.
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { listen } from '../server/listen.ts'

const app = await createApp({ config: readConfig(process.env) })
await listen(app)
console.log(process.pid)
