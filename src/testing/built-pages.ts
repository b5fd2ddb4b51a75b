// The least that the server takes for the built client.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes it below the folder, beside its data; resolves with its path, for CLIENT_DIR. */
export async function buildPages(folder: string): Promise<string> {
  const pages = join(folder, 'pages')
  await mkdir(pages)
  await writeFile(join(pages, 'shell.html'), '<!doctype html><div id="root"></div>')
  return pages
}
