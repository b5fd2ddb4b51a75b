// A mail server that says what a test wants at any step: nothing, too slowly, half of it, or that it hangs up.
import { type AddressInfo, createServer, type Socket } from 'node:net'

type Step = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end' | 'RSET' | 'QUIT'

/** A reply without its line end; `cut` closes, `reset` breaks the connection, `trickle` never comes to the end of its reply. */
export type Says = `${number}${' ' | '-'}${string}` | 'silent' | 'cut' | 'reset' | 'trickle'

type Script = Partial<Record<Step, Says>>

export type BadSmtp = {
  port: number
  /** Every command line so far; the lines of a mail are not among them. */
  heard: () => readonly string[]
  /** Made so far. */
  connections: () => number
  /** What it says from now on, in place of what is well. */
  say: (script: Script) => void
  /** Closes every connection that is open now. */
  hangUp: () => void
  close: () => Promise<void>
}

const well: Record<Step, Says> = {
  greeting: '220 bad.example ESMTP',
  EHLO: '250-bad.example\r\n250-AUTH PLAIN\r\n250 8BITMIME',
  STARTTLS: '502 5.5.1 not here',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  // Nothing is said while a mail comes.
  body: 'silent',
  end: '250 2.0.0 taken',
  RSET: '250 2.0.0 ok',
  QUIT: '221 2.0.0 bye',
}

/** Listens on a free port of 127.0.0.1. `mailsEach`: how many it takes by one connection before it closes that. */
export async function startBadSmtp(script: Script = {}, { mailsEach = Infinity } = {}): Promise<BadSmtp> {
  let says = { ...well, ...script }
  const heard: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    connections++
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    let [kept, isMail, mails] = ['', false, 0]
    socket.on('data', (part) => {
      kept += part.toString('latin1')
      if (isMail) answer(socket, says.body)
      for (let line = takeLine(); line !== null; line = takeLine()) {
        if (isMail && line !== '.') continue
        const step = isMail ? 'end' : stepOf(line)
        if (!isMail) heard.push(line)
        if (step === 'MAIL' && ++mails > mailsEach) return void socket.end('421 4.7.0 too many mails by this connection\r\n')
        isMail = step === 'DATA' && says.DATA.startsWith('354')
        answer(socket, step === null ? '500 5.5.2 what?' : says[step])
      }
    })
    answer(socket, says.greeting)

    function takeLine(): string | null {
      const end = kept.indexOf('\r\n')
      if (end < 0) return null
      const line = kept.slice(0, end)
      kept = kept.slice(end + 2)
      return line
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    connections: () => connections,
    say: (next) => (says = { ...well, ...next }),
    hangUp: () => sockets.forEach((socket) => socket.end()),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      sockets.forEach((socket) => socket.destroy())
      await closed
    },
  }
}

function stepOf(line: string): Step | null {
  const verb = line.split(/[ :]/)[0]!.toUpperCase()
  return verb in well ? (verb as Step) : null
}

function answer(socket: Socket, says: Says): void {
  if (says === 'silent' || socket.destroyed) return
  if (says === 'cut') return void socket.destroy()
  if (says === 'reset') return void socket.resetAndDestroy()
  if (says !== 'trickle') return void socket.write(`${says}\r\n`)
  const timer = setInterval(() => socket.write('250-still here\r\n'), 10)
  socket.on('close', () => clearInterval(timer))
}
