// What every answer carries so that a browser keeps to this school's own pages, and how much may be sent in.
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_ATTACHMENT_BYTES } from '../domain/limits.ts'
import type { Config } from './config.ts'
import { problemResponse } from './http.ts'

/** No inline script or style, no other origin, no frame around it (safety.md section 5). */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Permission lists of 400 pupils and announcements of 1000 posts stay well below. */
const MAX_JSON_BYTES = 512 * 1024

export function secure(app: Hono, config: Config): void {
  app.use(addHeaders(config))
  // Only a POST brings a body; to look for one would cost every read a whole Request.
  app.post('/api/*', limitBody)
}

function addHeaders(config: Config): MiddlewareHandler {
  const fixed: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', 'camera=(self), microphone=(), geolocation=()'],
    ['cross-origin-opener-policy', 'same-origin'],
  ]
  if (config.publicUrl.startsWith('https://')) fixed.push(['strict-transport-security', 'max-age=31536000'])
  return async (http, next) => {
    await next()
    const { headers } = http.res
    for (const [name, value] of fixed) headers.set(name, value)
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', PAGE_POLICY)
    if (!headers.has('cross-origin-resource-policy')) headers.set('cross-origin-resource-policy', 'same-origin')
  }
}

/** The rest of the body is not read, so the connection cannot carry another request. */
const tooLarge = () => {
  const response = problemResponse('request.too_large')
  response.headers.set('connection', 'close')
  return response
}
const limitJson = bodyLimit({ maxSize: MAX_JSON_BYTES, onError: tooLarge })
const limitBytes = bodyLimit({ maxSize: MAX_ATTACHMENT_BYTES, onError: tooLarge })

const limitBody: MiddlewareHandler = (http, next) =>
  http.req.path.startsWith('/api/attachments/') ? limitBytes(http, next) : limitJson(http, next)
