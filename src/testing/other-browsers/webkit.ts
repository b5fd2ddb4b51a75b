// WebKitGTK's MiniBrowser, spoken to by plain WebDriver: a browser and a made-up camera for each device, on a screen nobody sees.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { listening } from './complaints.ts'
import { type Browser, type Device, inElement, inJson, type InPage, OUT_OF_REACH, resultIn } from './driver.ts'
import { inSight } from './in-sight.ts'
import { type ProcessGroup, startGroup } from './process-group.ts'
import { openSession, type Session } from './webdriver.ts'

/** Where they are. */
export type WebKitPrograms = Readonly<Record<'WebKitWebDriver' | 'MiniBrowser' | 'Xvfb', string>>

/** A phone's window; the browser's own bar makes it somewhat wider. */
const WINDOW = { width: 390, height: 844 }

/** By which the specification tells an element from other objects. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

export async function startWebKit(programs: WebKitPrograms): Promise<Browser> {
  const screen = startGroup(programs.Xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    home: await newHome(),
    extra: 1,
  })
  const groups: ProcessGroup[] = [screen]
  const sessions: Session[] = []
  const devices: ReturnType<typeof listening>[] = []
  const close = async () => {
    for (const session of sessions) await session.end()
    for (const group of groups.toReversed()) await group.end()
  }
  try {
    const display = `:${await screen.says(/^(\d+)$/m)}`
    return {
      complaints: async () => (await Promise.all(devices.map((device) => device.takeAll()))).flat(),
      async device() {
        const port = await freePort()
        const group = startGroup(programs.WebKitWebDriver, [`--port=${port}`], { home: await newHome(), env: envOn(display) })
        groups.push(group)
        const options = { binary: programs.MiniBrowser, args: ['--automation', '--enable-mock-capture-devices=true'] }
        const session = await openSession(port, { acceptInsecureCerts: true, 'webkitgtk:browserOptions': options })
        sessions.push(session)
        const device = listening(await openDevice(session))
        devices.push(device)
        return device
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Root has no sandbox; a bus for accessibility would start a program that outlives all. */
function envOn(display: string): Record<string, string> {
  const quiet = { NO_AT_BRIDGE: '1', GTK_A11Y: 'none', DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
  return { DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', ...quiet }
}

function newHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'bookbag-webkit-'))
}

async function openDevice({ ask }: Session): Promise<Device> {
  await ask('POST', 'window/rect', WINDOW)
  return {
    go: async (url) => void (await ask('POST', 'url', { url })),
    reload: async () => void (await ask('POST', 'refresh', {})),
    async evaluate<Result, Given>(inPage: InPage<Result, Given>, given: Given) {
      const script = `const [given, done] = arguments; (${inJson(inPage)})(given).then((json) => done([json]), (error) => done(String(error)))`
      const answer = await ask<[string] | string>('POST', 'execute/async', { script, args: [JSON.stringify(given)] })
      if (typeof answer === 'string') throw new Error(answer)
      return resultIn(answer[0]) as Result
    },
    async find(inPage, given) {
      const script = `return (${inElement(inPage)})(arguments[0])`
      const found = await ask<Record<string, string> | null>('POST', 'execute/sync', { script, args: [JSON.stringify(given)] })
      return found?.[ELEMENT] ?? null
    },
    async tap(element) {
      // The driver itself would bring it just into sight, below what sticks to an edge of the window.
      const script = `const [element, done] = arguments; (${inSight.toString()})(element).then(done)`
      const middle = await ask<string | null>('POST', 'execute/async', { script, args: [{ [ELEMENT]: element }] })
      if (middle === null) throw new Error(OUT_OF_REACH)
      await ask('POST', `element/${element}/click`, {})
    },
    async type(element, text) {
      const script = 'arguments[0].focus(); arguments[0].select()'
      await ask('POST', 'execute/sync', { script, args: [{ [ELEMENT]: element }] })
      await ask('POST', `element/${element}/value`, { text })
    },
    pick: async (element, paths) => void (await ask('POST', `element/${element}/value`, { text: paths.join('\n') })),
    screenshot: async () => Buffer.from(await ask<string>('GET', 'screenshot'), 'base64'),
  }
}
