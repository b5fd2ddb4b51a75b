// A gate that lets only so much in at once: decoding photos must not eat the machine's memory (I6).

export type Gate = <Result>(work: () => Promise<Result>, weight?: number) => Promise<Result>

/**
 * Runs `work` once there is room for its weight beside what runs already. First come, first served: a heavy one is never
 * overtaken for ever. Whatever weighs as much as the whole room, or more, runs alone.
 */
export function createGate(room: number): Gate {
  const waiting: { weight: number; enter: () => void }[] = []
  let free = room
  const letIn = () => {
    for (let first = waiting[0]; first && first.weight <= free; first = waiting[0]) {
      waiting.shift()
      free -= first.weight
      first.enter()
    }
  }
  return async (work, weight = 1) => {
    const taken = Math.min(weight, room)
    await new Promise<void>((enter) => {
      waiting.push({ weight: taken, enter })
      letIn()
    })
    try {
      return await work()
    } finally {
      free += taken
      letIn()
    }
  }
}
