// What the worker answers by itself: the shell for every page, and the app's own files. All else goes to the network untouched.
import type { AppFiles } from './app-files.ts'

const NOT_PAGES = /^\/(api\/|healthz|assets\/|sw\.js)/

/** The answer to a request, or null to let it pass: the school's data is never answered from here. */
export function answerTo(request: Request, files: AppFiles, origin: string): Promise<Response> | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== origin) return null
  if (request.mode === 'navigate') return NOT_PAGES.test(url.pathname) ? null : keptOr(request, files, files.shellUrl)
  const isFile = url.pathname.startsWith('/assets/') || files.has(url.href)
  return isFile ? keptOr(request, files, url.href) : null
}

/** An asset that is not kept (another build's, or a staff screen's) is asked for: the school answers it, or 404. */
async function keptOr(request: Request, files: AppFiles, url: string): Promise<Response> {
  return (await files.find(url)) ?? fetch(request)
}
