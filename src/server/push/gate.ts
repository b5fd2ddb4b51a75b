// At most so many at the same time; the rest wait in order.

export type Gate = {
  /** Resolves when there is room; whoever is in must leave. */
  enter: () => Promise<void>
  leave: () => void
  isEmpty: () => boolean
}

export function createGate(most: number): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  return {
    async enter() {
      if (inside === most) return new Promise<void>((go) => waiting.push(go))
      inside++
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else inside--
    },
    isEmpty: () => inside === 0,
  }
}
