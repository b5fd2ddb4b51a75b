// Keeps dist in order: the page is called shell.html, and assets of earlier builds stay for devices that still run them.
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** How long an asset stays served after a build that no longer has it: the longest offline lease (I7). */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** Lists the files of the latest build, so that the next one knows what it supersedes. */
const LATEST = join('.vite', 'latest-build.json')

/** The plugin, and a precache filter that leaves earlier builds' assets out. */
export function createDist(): {
  plugin: Plugin
  onlyThisBuild: <Entry extends { url: string }>(entries: Entry[]) => { manifest: Entry[] }
} {
  let folder = ''
  let built = new Set<string>()
  return {
    plugin: {
      name: 'bookbag:dist',
      apply: 'build',
      configResolved(config) {
        folder = join(config.root, config.build.outDir)
      },
      buildStart: () => emptyExceptAssets(folder),
      async writeBundle(_, bundle) {
        built = new Set(Object.keys(bundle))
        await rename(join(folder, 'index.html'), join(folder, 'shell.html'))
        await dropOldAssets(folder, built, Date.now())
        await writeFile(join(folder, LATEST), JSON.stringify([...built]))
      },
    },
    onlyThisBuild: (entries) => ({
      manifest: entries.filter((entry) => !entry.url.startsWith('assets/') || built.has(entry.url)),
    }),
  }
}

/** Removes what an earlier build left, but for its assets and the list of its files. */
export async function emptyExceptAssets(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const names = (await readdir(folder)).filter((name) => name !== 'assets' && name !== '.vite')
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true })))
}

/** Starts the clock of assets that this build supersedes, and removes those superseded longer ago than they are kept. */
export async function dropOldAssets(folder: string, built: ReadonlySet<string>, now: number): Promise<void> {
  const previous = new Set(await latestBuild(folder))
  const names = (await readdir(join(folder, 'assets'), { recursive: true })).map((name) => `assets/${name.replaceAll('\\', '/')}`)
  for (const name of names) {
    const source = name.replace(/\.br$/, '')
    const file = join(folder, name)
    if (built.has(source) || (await stat(file)).isDirectory()) continue
    if (previous.has(source)) await utimes(file, now / 1000, now / 1000)
    else if (now - (await stat(file)).mtimeMs > KEPT_MS) await rm(file)
  }
}

async function latestBuild(folder: string): Promise<string[]> {
  const file = join(folder, LATEST)
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as string[]) : []
}
