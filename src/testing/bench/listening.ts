// Phones that listen to a server's stream, many at once, each by a socket of its own.
import { request } from 'node:http'

export type Listening = {
  /** ms (performance.now) at which each heard of the next change, in no order; begins to wait at once. */
  next: () => Promise<number[]>
  close: () => void
}

/** How many are opened at the same time. */
const AT_ONCE = 100

/** Opens a stream for each of these cookies; resolves when each has heard its first word. */
export async function openStreams(
  url: string,
  cookies: readonly string[],
  onChanged?: (cookie: string) => void,
): Promise<Listening> {
  const closes: (() => void)[] = []
  let heard: ((at: number) => void) | null = null
  const open = (cookie: string) =>
    new Promise<void>((resolve, reject) => {
      const asking = request(url, { agent: false, headers: { cookie } })
      asking.on('error', reject)
      asking.on('response', (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`A stream was answered ${answer.statusCode}.`))
        answer.on('error', () => undefined)
        let isFirst = true
        answer.on('data', (chunk: Buffer) => {
          if (isFirst) resolve()
          else if (chunk.includes('event: changed')) {
            heard?.(performance.now())
            onChanged?.(cookie)
          }
          isFirst = false
        })
      })
      asking.end()
      closes.push(() => asking.destroy())
    })
  for (let from = 0; from < cookies.length; from += AT_ONCE) await Promise.all(cookies.slice(from, from + AT_ONCE).map(open))
  return {
    next: () =>
      new Promise((resolve) => {
        const times: number[] = []
        heard = (at) => {
          times.push(at)
          if (times.length === cookies.length) resolve(times)
        }
      }),
    close: () => closes.forEach((close) => close()),
  }
}
