// What every answer carries so that a browser keeps to this school's own pages.
import type { Hono, MiddlewareHandler } from 'hono'
import type { Config } from './config.ts'

/** No inline script or style, no other origin, no frame around it (safety.md section 5). */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function secure(app: Hono, config: Config): void {
  app.use(addHeaders(config))
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
