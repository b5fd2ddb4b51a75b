// One at a time for one thing: two requests about the same attachment or post never cross.
type Turn = { giveWay: () => void; done: Promise<void> }

const turns = new Map<string, Turn>()

/**
 * Runs `work` after every earlier work for this key. The one before is asked, by its signal, to give way: a stalled
 * upload on a dead connection must not hold up the device's next try.
 */
export async function inTurn<Result>(key: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const before = turns.get(key)
  before?.giveWay()
  const ending = new AbortController()
  const result = (before?.done ?? Promise.resolve()).then(() => work(ending.signal))
  const turn: Turn = { giveWay: () => ending.abort(), done: result.then(nothing, nothing) }
  turns.set(key, turn)
  try {
    return await result
  } finally {
    if (turns.get(key) === turn) turns.delete(key)
  }
}

/** Has the turn of every key at once, always taken in the same order, so that two works never wait for each other. */
export function inTurns<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
  const [first, ...others] = [...new Set(keys)].toSorted()
  return first === undefined ? work() : inTurn(first, () => inTurns(others, work))
}

function nothing(): void {}
