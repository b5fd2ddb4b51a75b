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
  /** How many windows there are, those of questions included. */
  countWindows: () => Promise<number>
  press: (key: Key) => Promise<void>
  close: () => Promise<void>
}

/** Codes of a PC's keys, as X11 counts them. */
const KEYS = { Tab: 23, Enter: 36 } as const
type Key = keyof typeof KEYS

/** Of the X protocol, and of its extension XTEST. */
const QUERY_TREE = 15
const QUERY_EXTENSION = 98
const FAKE_INPUT = 2
const [PRESSED, RELEASED] = [2, 3]

/** `xvfb` is where the program is. */
export async function startScreen(xvfb: string): Promise<Screen> {
  const home = await mkdtemp(join(tmpdir(), 'bookbag-screen-'))
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const group = startGroup(xvfb, args, { home, extra: 1 })
  const display = await group.says(/^(\d+)$/m)
  const socket = connect(`/tmp/.X11-unix/X${display}`)
  const root = rootIn(await asked(socket, Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])))
  const name = Buffer.from('XTEST\0\0\0')
  const xtest = (await asked(socket, Buffer.concat([Buffer.from([QUERY_EXTENSION, 0, 4, 0, 5, 0, 0, 0]), name]))).readUInt8(9)
  const tree = Buffer.alloc(8)
  tree.set([QUERY_TREE, 0, 2, 0])
  tree.writeUInt32LE(root, 4)
  const countWindows = async () => (await asked(socket, tree)).readUInt16LE(16)
  return {
    display: `:${display}`,
    countWindows,
    async press(key) {
      for (const act of [PRESSED, RELEASED]) {
        const input = Buffer.alloc(36)
        input.set([xtest, FAKE_INPUT, 9, 0, act, KEYS[key]])
        socket.write(input)
      }
      // Answered after both.
      await countWindows()
    },
    async close() {
      socket.destroy()
      await group.end()
    },
  }
}

/** Every answer comes whole within one read: each is short, on a socket of this machine. */
async function asked(socket: Socket, request: Buffer): Promise<Buffer> {
  socket.write(request)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  // An error's first byte is 0; a refused connection's, too.
  if (answer[0] !== 1) throw new Error(`The screen refused: ${answer.toString('latin1')}`)
  return answer
}

/** The first screen's root window stands behind the vendor's name and the formats, eight bytes each. */
function rootIn(welcome: Buffer): number {
  const vendor = Math.ceil(welcome.readUInt16LE(24) / 4) * 4
  return welcome.readUInt32LE(40 + vendor + 8 * welcome.readUInt8(29))
}
