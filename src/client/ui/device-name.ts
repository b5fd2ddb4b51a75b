// What a device is called in the list of someone's devices: "Chrome on Android".
import { sayUi } from '../../words/parts/ui.ts'
const browsers = [
  ['Edge', /Edg/],
  ['Samsung Internet', /SamsungBrowser/],
  ['Opera', /OPR/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const

const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Chromebook', /CrOS/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** An iPad calls itself a Mac; only its touch points tell. */
export function deviceName(userAgent: string, touchPoints: number): string {
  const browser = browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? sayUi('aBrowser')
  const system = systems.find(([, sign]) => sign.test(userAgent))?.[0] ?? sayUi('anotherDevice')
  return sayUi('browserOn', { browser, system: system === 'Mac' && touchPoints > 1 ? 'iPad' : system })
}
