// The network address from which somebody asks, as far as guesses are counted by it.
import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'

/**
 * The address of the socket or, behind a trusted proxy, the last one of X-Forwarded-For: that which the proxy itself has seen.
 * Of IPv6 the first 64 bits, because every household has as many addresses as it likes below them.
 */
export function clientAddress(http: HonoContext, isProxyTrusted: boolean): string {
  const bindings = http.env as Partial<HttpBindings> | undefined
  const forwarded = http.req.header('x-forwarded-for')
  if (forwarded && !isProxyTrusted) warnOfProxy()
  const seen = isProxyTrusted ? forwarded?.split(',').at(-1)?.trim() : undefined
  return networkOf(seen || (bindings?.incoming?.socket.remoteAddress ?? ''))
}

let isWarned = false

/** Once: whoever types wrong codes, and is no proxy, could say this as often as they like. */
function warnOfProxy(): void {
  if (isWarned) return
  isWarned = true
  console.warn(
    'A request carries X-Forwarded-For, and TRUST_PROXY is not 1. If a proxy of yours stands in front of Bookbag, set TRUST_PROXY=1: otherwise everyone counts as one address, and mistyped codes of some may keep all from typing theirs.',
  )
}

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [before = '', after] = address.toLowerCase().split('::')
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0')
  return [...(head ?? []), ...zeros, ...(tail ?? [])].slice(0, 4).join(':')
}
