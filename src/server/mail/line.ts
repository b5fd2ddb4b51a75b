// Who sends e-mail waits in line, but not for a server that has stopped answering.

export type Line<T> = {
  /** Resolves with what the act did, or with the answer that everyone in line was given instead. */
  run: (act: () => Promise<T>) => Promise<T>
  /** Answers whoever waits. */
  sendAway: (answer: T) => void
  /** Resolves when nothing is under way that is now. */
  settled: () => Promise<unknown>
}

/** At most `most` acts at a time. After a result that `endsAll`, the acts in line would only meet the same: they get that result. */
export function createLine<T>(most: number, endsAll: (result: T) => boolean): Line<T> {
  const waiting: { act: () => Promise<T>; answer: (result: T | Promise<T>) => void }[] = []
  const underWay = new Set<Promise<unknown>>()

  function sendAway(result: T): void {
    for (const { answer } of waiting.splice(0)) answer(result)
  }

  function begin(): void {
    const next = underWay.size < most ? waiting.shift() : undefined
    if (!next) return
    const going = next.act()
    next.answer(going)
    const ended = going.then(
      (result) => endsAll(result) && sendAway(result),
      () => {},
    )
    underWay.add(ended)
    void ended.then(() => {
      underWay.delete(ended)
      begin()
    })
  }

  return {
    run: (act) =>
      new Promise<T>((answer) => {
        waiting.push({ act, answer })
        begin()
      }),
    sendAway,
    settled: () => Promise.all(underWay),
  }
}
