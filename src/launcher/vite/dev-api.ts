// Mounts the API in vite's own server while developing, and loads it anew when one of its files changes.
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'

type Api = { app: { fetch: (request: Request) => Response | Promise<Response> }; close: () => Promise<void> }

const ITS_PATHS = /^\/(api\/|healthz)/
const ITS_FILES = /[\\/]src[\\/](server|api|domain)[\\/]/

/** Forwards /api and /healthz to what the server's `createApp` makes. */
export function devApi(): Plugin {
  return {
    name: 'bookbag:dev-api',
    apply: (_, env) => env.command === 'serve' && !env.isPreview && env.mode !== 'test',
    configureServer(server) {
      let api: Promise<Api> | undefined
      let unloaded: Promise<void> = Promise.resolve()
      const unload = () => {
        const running = api
        api = undefined
        unloaded = unloaded.then(() =>
          running?.then(
            ({ close }) => close(),
            () => undefined,
          ),
        )
      }
      server.watcher.on('change', (file) => {
        if (ITS_FILES.test(file)) unload()
      })
      server.httpServer?.on('close', () => unload())
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
        if (!ITS_PATHS.test(request.url ?? '')) return next()
        // One server to a folder: the next one waits until the last has let go.
        api ??= unloaded.then(() => load(server))
        api.then(({ app }) => getRequestListener((received) => app.fetch(received))(request, response)).catch(next)
      })
    },
  }
}

/** The school below DATA_DIR, at vite's own address; one that is not set up yet tells how, as on the console. */
async function load(server: ViteDevServer): Promise<Api> {
  const { createApp } = await server.ssrLoadModule('/src/server/app.ts')
  const { foldersOf, readConfig } = await server.ssrLoadModule('/src/server/config.ts')
  const { holdFolder } = await server.ssrLoadModule('/src/server/hold-folder.ts')
  const { setupLink } = await server.ssrLoadModule('/src/server/console-codes.ts')
  const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '')
  const config = readConfig({ PUBLIC_URL: address, ...process.env })
  const folder = await holdFolder(config)
  const options = { config: { ...config, isDemo: existsSync(foldersOf(config).demo) } }
  const api = await createApp(options).catch((error: unknown) => {
    folder.letGo()
    throw error
  })
  const link: string | null = await setupLink(api.context)
  if (link) server.config.logger.info(`Set up your school here, once: ${link}`)
  api.startJobs()
  return {
    app: api.app,
    async close() {
      await api.close()
      folder.letGo()
    },
  }
}
