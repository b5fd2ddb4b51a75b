// How the build loads a lazy module (launcher/vite/lazy-files.ts): beside it at once the other files that it needs.
const asked = new Map<string, Promise<void>>()

/**
 * `files` are names below the origin; style sheets are waited for. Rejects where one of them or the module does not come;
 * when it is asked for again, so are they.
 */
export async function withFiles<Module>(load: () => Promise<Module>, files: readonly string[] = []): Promise<Module> {
  await Promise.all(files.map(ask))
  return load()
}

function ask(file: string): Promise<void> {
  const coming = asked.get(file) ?? (file.endsWith('.css') ? askForSheet(file) : askForScript(file))
  asked.set(file, coming)
  return coming
}

function askForSheet(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = addLink('stylesheet', file)
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      asked.delete(file)
      reject(new Error(`${file} did not come.`))
    })
  })
}

/** Only a hint: the module itself asks for it as well. */
async function askForScript(file: string): Promise<void> {
  const { relList } = document.createElement('link')
  addLink(relList.supports('modulepreload') ? 'modulepreload' : 'preload', file)
}

function addLink(rel: string, file: string): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = rel
  // Where an older browser preloads only; style sheets have no use for it.
  link.as = 'script'
  link.crossOrigin = ''
  link.href = `/${file}`
  document.head.append(link)
  return link
}
