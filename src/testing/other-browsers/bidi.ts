// WebDriver BiDi over Node's own WebSocket: commands and their answers, and what happens meanwhile.

export type Bidi = {
  /** Sends a command; rejects with the browser's reason, or when it says nothing for half a minute. */
  call: <Result = object>(method: string, params?: object) => Promise<Result>
  on: (method: string, listener: (params: object) => void) => void
  close: () => void
}

type Message =
  | { type: 'success'; id: number; result: object }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: object }

const ANSWER_LIMIT = 30_000

/** Connects to the address that the browser printed. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise<void>((done, fail) => {
    socket.onopen = () => done()
    socket.onerror = () => fail(new Error(`There is no answer at ${address}.`))
  })
  const waiting = new Map<number, (answer: Message) => void>()
  const listeners: { method: string; listener: (params: object) => void }[] = []
  let last = 0
  socket.onmessage = (event) => {
    const message = JSON.parse(String(event.data)) as Message
    if (message.type !== 'event') waiting.get(message.id ?? 0)?.(message)
    else for (const one of listeners) if (one.method === message.method) one.listener(message.params)
  }
  socket.onclose = () => {
    for (const [id, answer] of waiting) answer({ type: 'error', id, error: 'closed', message: 'The browser has gone.' })
  }
  return {
    call: <Result = object>(method: string, params: object = {}) =>
      new Promise<Result>((done, fail) => {
        const id = ++last
        const limit = setTimeout(() => fail(new Error(`${method} was not answered.`)), ANSWER_LIMIT)
        waiting.set(id, (answer) => {
          clearTimeout(limit)
          waiting.delete(id)
          if (answer.type === 'success') done(answer.result as Result)
          if (answer.type === 'error') fail(new Error(`${method}: ${answer.error}: ${answer.message}`))
        })
        socket.send(JSON.stringify({ id, method, params }))
      }),
    on: (method, listener) => void listeners.push({ method, listener }),
    close: () => socket.close(),
  }
}
