// The built client's files: hashed ones for ever, everything else asked for anew; a file that is not there is a 404, never a page.
import { extname } from 'node:path'
import type { Context as HonoContext, Hono } from 'hono'
import type { FindClientFile } from './client-files.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const FOR_EVER = 'public, max-age=31536000, immutable'
/** Icons and the typeface keep their names from build to build. */
const A_DAY = 'public, max-age=86400'

/** Adds every address that names a file: it has a dot in its last part. */
export function mountStatic(app: Hono, find: FindClientFile): void {
  app.get('*', async (http, next) => {
    const path = http.req.path
    // The shell by its own name, as the worker asks for it, is a page as well: with a page's headers.
    if (path === '/shell.html' || (extname(path) === '' && !path.startsWith('/assets/'))) return next()
    const name = decoded(path)
    const type = types[extname(name)]
    const found = type ? await find(name) : null
    if (!found) return http.text('This is not here.', 404, { 'cache-control': 'no-store' })
    const packed = acceptsBrotli(http) ? found.packed : null
    return new Response(packed ?? found.bytes, {
      headers: {
        'content-type': type ?? '',
        'cache-control': cacheControl(path),
        vary: 'accept-encoding',
        ...(packed && { 'content-encoding': 'br' }),
      },
    })
  })
}

export function acceptsBrotli(http: HonoContext): boolean {
  return /\bbr\b/.test(http.req.header('accept-encoding') ?? '')
}

/** The worker's script and the shell are never kept: a stale one would strand the app (safety.md section 3, 8). */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return FOR_EVER
  return path.startsWith('/icons/') || path.startsWith('/fonts/') ? A_DAY : 'no-store'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
