// At most so many at the same time; the rest wait in order, behind whatever is urgent. Some room is for the urgent alone.

export type Gate = {
  /** Resolves when there is room; whoever is in must leave. */
  enter: (isUrgent: boolean) => Promise<void>
  leave: () => void
  isEmpty: () => boolean
}

/** `most` at once, and `reserved` beyond, which only the urgent may take. */
export function createGate(most: number, reserved: number): Gate {
  let inside = 0
  const urgent: (() => void)[] = []
  const patient: (() => void)[] = []
  return {
    async enter(isUrgent) {
      if (inside >= (isUrgent ? most + reserved : most)) return new Promise<void>((go) => (isUrgent ? urgent : patient).push(go))
      inside++
    },
    leave() {
      inside--
      const next = urgent.shift() ?? (inside < most ? patient.shift() : undefined)
      if (!next) return
      inside++
      next()
    },
    isEmpty: () => inside === 0,
  }
}
