// The shell: one page for every place in the app, which holds nothing of a session unless the first feed is put in.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = /<div id="root">[\s\S]*?<\/div>/

/** The built page, or null while the client is not built. */
export async function readShell(clientDir: string): Promise<string | null> {
  try {
    return await readFile(join(clientDir, 'shell.html'), 'utf8')
  } catch {
    return null
  }
}

/** The shell with something to see in #root, and data for the client after it. Both are HTML. */
export function fillShell(shell: string, inRoot: string, afterRoot: string): string {
  return shell.replace(ROOT, () => `<div id="root">${inRoot}</div>${afterRoot}`)
}
