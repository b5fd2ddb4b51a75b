// Puts the styles of the first page into the page itself: they would cost one more round trip before anything is seen.
import type { Plugin, Rolldown } from 'vite'

const LINK = /\s*<link rel="stylesheet"[^>]* href="\/(assets\/[^"]+\.css)">/g

/** The style sheet that index.html links is no file of its own any more; style sheets of lazy chunks stay. */
export function inlineStyles(): Plugin {
  return {
    name: 'bookbag:inline-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: { order: 'post', handler: (_, bundle) => inlineInto(bundle) },
  }
}

export function inlineInto(bundle: Rolldown.OutputBundle): void {
  const page = bundle['index.html']
  if (page?.type !== 'asset') return
  page.source = String(page.source).replaceAll(LINK, (_, name: string) => `\n    <style>${takeStyles(bundle, name)}</style>`)
}

/** Lazy chunks name what they need before they run, this sheet too: what they name instead is the script that is there already. */
function takeStyles(bundle: Rolldown.OutputBundle, name: string): string {
  const sheet = bundle[name]
  if (sheet?.type !== 'asset') throw new Error(`${name} is linked, but was not built.`)
  const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry)
  if (!entry) throw new Error('There is no entry to name.')
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk') output.code = output.code.replaceAll(name, entry.fileName)
  }
  delete bundle[name]
  return String(sheet.source).trim()
}
