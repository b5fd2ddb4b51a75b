// A Linux desktop, as far as an installed app meets it: what it needs on the machine, where it keeps apps, what it knows of one.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'

/** `shortcuts` are the commands by what they are called. */
export type DesktopEntry = { name: string; icon: string; command: string; shortcuts: ReadonlyMap<string, string> }

const NEEDED = ['Xvfb', 'xdg-desktop-menu', 'xdg-icon-resource'] as const
const found = new Map(NEEDED.map((name) => [name, place(name)]))
const missing = NEEDED.filter((name) => !found.get(name))

/** Where the screen's program is. */
export const xvfb = found.get('Xvfb') ?? ''
/** Null where a desktop can be had. */
export const whyNoDesktop = missing.length > 0 ? `for want of ${missing.join(', ')} (Debian: xvfb, xdg-utils)` : null

/** So that nothing comes onto the desktop of whoever runs this. */
export function desktopIn(home: string): Record<string, string> {
  const at = (name: string) => join(home, name)
  return { HOME: home, XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('config'), XDG_CACHE_HOME: at('cache') }
}

/** The one app that is installed there. */
export async function onlyEntry(home: string): Promise<DesktopEntry> {
  const folder = join(home, 'data', 'applications')
  const written = () => readdir(folder).catch(() => [])
  await expect.poll(written).toHaveLength(1)
  const [file = ''] = await written()
  return read(await readFile(join(folder, file), 'utf8'))
}

/** freedesktop.org, Desktop Entry Specification: a section for itself, one for each action. */
function read(text: string): DesktopEntry {
  const sections = text.split(/^\[.*\]$/m).map((section) => {
    const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(section)?.[1] ?? ''
    return { name: value('Name'), icon: value('Icon'), command: value('Exec') }
  })
  const [own = { name: '', icon: '', command: '' }, ...actions] = sections.slice(1)
  return { ...own, shortcuts: new Map(actions.map(({ name, command }) => [name, command])) }
}

function place(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}
