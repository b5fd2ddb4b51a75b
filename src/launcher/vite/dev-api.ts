// Mounts the API in vite's own server while developing, and loads it anew when one of its files changes.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'

type Api = { app: { fetch: (request: Request) => Response | Promise<Response> }; close: () => unknown }

const ITS_PATHS = /^\/(api\/|healthz)/
const ITS_FILES = /[\\/]src[\\/](server|api|domain)[\\/]/

/** Forwards /api and /healthz to `createApp` of the server. */
export function devApi(): Plugin {
  return {
    name: 'bookbag:dev-api',
    apply: (_, env) => env.command === 'serve' && !env.isPreview && env.mode !== 'test',
    configureServer(server) {
      let api: Promise<Api> | undefined
      const load = async () => (await server.ssrLoadModule('/src/server/app.ts'))['createApp']() as Api | Promise<Api>
      const unload = async () => {
        const running = api
        api = undefined
        await (await running)?.close()
      }
      server.watcher.on('change', (file) => {
        if (ITS_FILES.test(file)) void unload()
      })
      server.httpServer?.on('close', () => void unload())
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
        if (!ITS_PATHS.test(request.url ?? '')) return next()
        api ??= load()
        api.then(({ app }) => getRequestListener((received) => app.fetch(received))(request, response)).catch(next)
      })
    },
  }
}
