// Firefox, spoken to by WebDriver BiDi: one process, and a user context of it for each device.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bidi, connectBidi } from './bidi.ts'
import { type Browser, type Device, inElement, inJson, type InPage, OUT_OF_REACH, resultIn } from './driver.ts'
import { inSight } from './in-sight.ts'
import { startGroup } from './process-group.ts'

/** A camera that is made up, no question before it is used, and nothing that moves. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'en-GB',
  'app.normandy.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
}

export type Firefox = Browser & { bidi: Bidi }

/** A phone's window. */
const VIEWPORT = { width: 390, height: 844 }

type Settings = {
  /** Over those of every journey. */
  preferences?: Readonly<Record<string, string | number | boolean>>
  /** Its own windows can be spoken to as well, not only the pages in them (firefox-itself.ts). */
  isOpen?: boolean
}

export async function startFirefox(program: string, { preferences = {}, isOpen = false }: Settings = {}): Promise<Firefox> {
  const home = await mkdtemp(join(tmpdir(), 'bookbag-firefox-'))
  const profile = join(home, 'profile')
  await mkdir(profile)
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const open = isOpen ? ['--remote-allow-system-access'] : []
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', ...open, '--profile', profile]
  const group = startGroup(program, args, { home, env: { MOZ_CRASHREPORTER_DISABLE: '1' } })
  try {
    const bidi = await connectBidi(await group.says(/WebDriver BiDi listening on (ws:\S+)/))
    const session = { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } }
    await bidi.call('session.new', session)
    const complaints: string[] = []
    bidi.on('log.entryAdded', (entry) => {
      const { level, text, stackTrace } = entry as { level: string; text: string; stackTrace?: { callFrames: object[] } }
      if (level === 'error') complaints.push(`${text} ${JSON.stringify(stackTrace?.callFrames[0] ?? '')}`)
    })
    await bidi.call('session.subscribe', { events: ['log.entryAdded'] })
    return {
      bidi,
      complaints: async () => complaints.splice(0),
      device: () => openDevice(bidi),
      async close() {
        await bidi.call('browser.close').catch(() => null)
        bidi.close()
        await group.end()
      },
    }
  } catch (error) {
    await group.end()
    throw error
  }
}

type Returned =
  | { type: 'success'; result: { type: string; value?: unknown; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } }

async function openDevice(bidi: Bidi): Promise<Device> {
  const { userContext } = await bidi.call<{ userContext: string }>('browser.createUserContext')
  const { context } = await bidi.call<{ context: string }>('browsingContext.create', { type: 'window', userContext })
  await bidi.call('browsingContext.setViewport', { context, viewport: VIEWPORT })
  const call = async (functionDeclaration: string, given: object) => {
    const asked = { functionDeclaration, arguments: [given], target: { context }, awaitPromise: true, userActivation: true }
    const returned = await bidi.call<Returned>('script.callFunction', asked)
    if (returned.type === 'exception') throw new Error(returned.exceptionDetails.text)
    return returned.result
  }
  const json = (given: unknown) => ({ type: 'string', value: JSON.stringify(given) })
  const act = (actions: object) => bidi.call('input.performActions', { context, actions: [actions] })
  const tap = async (element: string) => {
    const { value } = await call(inSight.toString(), { sharedId: element })
    if (typeof value !== 'string') throw new Error(OUT_OF_REACH)
    const [x, y] = value.split(' ').map(Number)
    const moves = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await act({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: moves })
  }
  return {
    go: async (url) => void (await bidi.call('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await bidi.call('browsingContext.reload', { context, wait: 'complete' })),
    async evaluate<Result, Given>(inPage: InPage<Result, Given>, given: Given) {
      return resultIn((await call(inJson(inPage), json(given))).value) as Result
    },
    find: async (inPage, given) => (await call(inElement(inPage), json(given))).sharedId ?? null,
    tap,
    async type(element, text) {
      await tap(element)
      await call('(field) => field.select()', { sharedId: element })
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await act({ type: 'key', id: 'keyboard', actions: keys })
    },
    pick: async (element, files) => void (await bidi.call('input.setFiles', { context, element: { sharedId: element }, files })),
    async screenshot() {
      const { data } = await bidi.call<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
  }
}
