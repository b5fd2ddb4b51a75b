// Which headers get past a filter that knows only the common ones. Cookies pass: without them nobody could sign in anywhere.
import type { IncomingHttpHeaders } from 'node:http'

const known = `accept accept-encoding accept-language cache-control connection content-encoding content-length
  content-type cookie date host location set-cookie transfer-encoding user-agent`.split(/\s+/)

export function knownHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => known.includes(name)))
}
