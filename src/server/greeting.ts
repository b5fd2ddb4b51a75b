// What the console says once Bookbag serves: where it is, what will not work there, and how one comes in.
import { isThisMachine } from '../domain/this-machine.ts'
import type { Config } from './config.ts'
import { setupLink } from './console-codes.ts'
import type { Context } from './context.ts'

/** Line by line. */
export async function greeting(context: Context): Promise<string[]> {
  const { config } = context
  // First: programs that wait for the address read demo.json next.
  const doors = config.isDemo ? await demoDoors(config) : []
  const link = await setupLink(context)
  return [
    `Bookbag is at ${config.publicUrl}`,
    ...aboutAddress(config.publicUrl),
    `It keeps everything in ${config.dataDir}. Ctrl-C ends it.`,
    ...doors,
    ...(link ? ['Set up your school with this link, once, within seven days (the next start prints a new one):', link] : []),
  ]
}

async function demoDoors(config: Config): Promise<string[]> {
  const { readEntrances } = await import('./demo/entrances.ts')
  const doors = Object.entries(await readEntrances(config)).map(([role, { url }]) => `  ${role.padEnd(10)} ${url}`)
  return ['This is the demo. Each link signs one of its people in, as often as you like:', ...doors]
}

/** Browsers give a service worker, the camera and `__Host-` cookies only to HTTPS and to the machine itself. */
function aboutAddress(publicUrl: string): string[] {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:') return []
  if (isThisMachine(hostname))
    return ['Only this machine reaches it there; for tablets and phones see "How it is run for real" in README.md.']
  return [
    `${publicUrl} is neither HTTPS nor this machine itself: browsers will not sign in there, open the camera, keep posts or work without signal. Put HTTPS in front of Bookbag and set PUBLIC_URL.`,
  ]
}
