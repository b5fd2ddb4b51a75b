// Watches every page and worker of a test for what the app may never do.
import type { BrowserContext } from '@playwright/test'

export type Watch = {
  add: (context: BrowserContext, origin: string) => void
  /** A line for each wrong that is not allowed. */
  wrongs: () => string[]
}

export function watch(allowed: readonly RegExp[]): Watch {
  const seen: string[] = []
  return {
    wrongs: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    add(context, origin) {
      context.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url)) seen.push(`request to another origin: ${url}`)
      })
      context.on('weberror', (error) => seen.push(`error on a page: ${error.error().message}`))
      context.on('console', (message) => {
        if (/content security policy/i.test(message.text())) seen.push(`content security policy: ${message.text()}`)
      })
    },
  }
}
