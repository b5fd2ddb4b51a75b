// A screen that nobody sees, and its keyboard: what the browser itself asks is on no page. Spoken to in X11's own words.
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGroup } from '../src/testing/other-browsers/process-group.ts'

export type Screen = {
  /** As DISPLAY names it. */
  display: string
  /** Of one of its points, from 0 to 255. */
  brightness: (x: number, y: number) => Promise<number>
  press: (key: Key) => Promise<void>
  close: () => Promise<void>
}

/** Codes of a PC's keys, as X11 counts them. */
const KEYS = { Tab: 23, Enter: 36 } as const
type Key = keyof typeof KEYS

/** Of the X protocol, and of its extension XTEST. */
const GET_IMAGE = 73
const QUERY_EXTENSION = 98
const FAKE_INPUT = 2
const AS_PIXELS = 2
const [PRESSED, RELEASED] = [2, 3]
const [ERROR, ANSWER] = [0, 1]
/** Little-endian, version 11, without a name or a word to be let in by. */
const HELLO = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** `xvfb` is where the program is. */
export async function startScreen(xvfb: string): Promise<Screen> {
  const home = await mkdtemp(join(tmpdir(), 'bookbag-screen-'))
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const group = startGroup(xvfb, args, { home, extra: 1 })
  const display = await group.says(/^(\d+)$/m)
  const socket = connect(`/tmp/.X11-unix/X${display}`)
  const ask = asking(socket)
  const root = rootIn(await ask(HELLO))
  const named = Buffer.concat([Buffer.from([QUERY_EXTENSION, 0, 4, 0, 5, 0, 0, 0]), Buffer.from('XTEST\0\0\0')])
  const xtest = (await ask(named)).readUInt8(9)
  const brightness = async (x: number, y: number) => {
    const point = Buffer.alloc(20)
    point.set([GET_IMAGE, AS_PIXELS, 5, 0])
    point.writeUInt32LE(root, 4)
    point.set([x & 255, x >> 8, y & 255, y >> 8, 1, 0, 1, 0, 255, 255, 255, 255], 8)
    return Math.max(...(await ask(point)).subarray(32, 35))
  }
  return {
    display: `:${display}`,
    brightness,
    async press(key) {
      for (const act of [PRESSED, RELEASED]) {
        const input = Buffer.alloc(36)
        input.set([xtest, FAKE_INPUT, 9, 0, act, KEYS[key]])
        socket.write(input)
      }
      // Answered after both.
      await brightness(0, 0)
    },
    async close() {
      socket.destroy()
      await group.end()
    },
  }
}

/** Asks one thing after another. What the screen tells of its own accord, as of another keyboard, has 32 bytes. */
function asking(socket: Socket): (request: Buffer) => Promise<Buffer> {
  let read = Buffer.alloc(0)
  socket.on('data', (part: Buffer) => (read = Buffer.concat([read, part])))
  const take = async (length: number) => {
    while (read.length < length) await once(socket, 'data')
    const taken = read.subarray(0, length)
    read = read.subarray(length)
    return taken
  }
  return async (request) => {
    socket.write(request)
    // The first answer says its length after six bytes, each later one after four.
    if (request === HELLO) {
      const head = await take(8)
      return Buffer.concat([head, await take(4 * head.readUInt16LE(6))])
    }
    for (;;) {
      const answer = await take(32)
      if (answer[0] === ERROR) throw new Error(`The screen refused: ${answer.toString('hex')}`)
      if (answer[0] === ANSWER) return Buffer.concat([answer, await take(4 * answer.readUInt32LE(4))])
    }
  }
}

/** The first screen's root window stands behind the vendor's name and the formats, eight bytes each. */
function rootIn(welcome: Buffer): number {
  const vendor = Math.ceil(welcome.readUInt16LE(24) / 4) * 4
  return welcome.readUInt32LE(40 + vendor + 8 * welcome.readUInt8(29))
}
