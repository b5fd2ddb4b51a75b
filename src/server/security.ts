// What every answer carries so that a browser keeps to this school's own pages.
import type { Hono, MiddlewareHandler } from 'hono'
import type { Config } from './config.ts'

/**
 * No other origin, no frame around it, and no inline script or style (safety.md section 5), but for exactly the styles that the
 * build wrote into the page: `styles` are their hashes, as `'sha256-…'`.
 */
export function pagePolicy(...styles: readonly string[]): string {
  return [...beforeStyles, ["style-src 'self'", ...styles].join(' '), ...afterStyles].join('; ')
}

const beforeStyles = ["default-src 'none'", "script-src 'self'"]
const afterStyles = [
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
}
const overHttps = { 'strict-transport-security': 'max-age=31536000' }
/** Where the answer does not say otherwise. */
const usual = { 'content-security-policy': pagePolicy(), 'cross-origin-resource-policy': 'same-origin' }

const complete = new WeakSet<Response>()

export function secure(app: Hono, config: Config): void {
  app.use(addHeaders(config))
}

/**
 * An answer that carries all of them from the start, for what is asked most: to add them to a finished answer, one by one,
 * takes as long as to find the page.
 */
export function securedAnswer(config: Config, body: string | null, status: number, own: Record<string, string>): Response {
  const headers = { ...usual, ...own, ...fixedFor(config) }
  const answer = new Response(body, { status, headers })
  complete.add(answer)
  return answer
}

function addHeaders(config: Config): MiddlewareHandler {
  return async (http, next) => {
    await next()
    if (complete.has(http.res)) return
    const { headers } = http.res
    for (const [name, value] of Object.entries(fixedFor(config))) headers.set(name, value)
    for (const [name, value] of Object.entries(usual)) if (!headers.has(name)) headers.set(name, value)
  }
}

const fixedOverHttps = { ...fixed, ...overHttps }

function fixedFor({ publicUrl }: Config): Record<string, string> {
  return publicUrl.startsWith('https://') ? fixedOverHttps : fixed
}
