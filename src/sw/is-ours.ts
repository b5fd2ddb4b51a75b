// Whether a reply really is the app's own file: a web filter's page must never be kept (safety.md section 3, row 12).
const types: Record<string, RegExp> = {
  js: /javascript/,
  css: /^text\/css/,
  html: /^text\/html/,
  svg: /^image\/svg/,
  png: /^image\/png/,
  ico: /^image\//,
  woff2: /font|octet-stream/,
  json: /json/,
  webmanifest: /json/,
}

/** Right status and type; the shell must also name a script of this very build. */
export async function isOurs(response: Response, url: string, files: readonly { url: string }[]): Promise<boolean> {
  const extension = /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? ''
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || response.redirected || types[extension]?.test(type) !== true) return false
  if (extension !== 'html') return true
  const text = await response.text()
  return files.some((file) => file.url.endsWith('.js') && text.includes(new URL(file.url).pathname))
}
