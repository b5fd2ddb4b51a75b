// How a post fits on a page of A4: its photos are as high as its words leave room for.

/** Mm of an A4 page (297) without margins, the repeated head and foot, and the heading of a day. */
const ROOM = 208
/** A line of the caption as it is printed, in mm, and how many letters stand on it. */
const LINE = 5.6
const LETTERS = 84
const GAP = 3
/** Mm: a photo alone, two, three, four. Lower than a third of a finger nobody sees what it is. */
const HIGHEST = [84, 66, 58, 43] as const
const LEAST = 24

/** Height (mm) of each of `count` photos beside this caption, one below the other. */
export function photoHeight(caption: string, count: number): number {
  const lines = caption.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 2)
  const free = (ROOM - lines * LINE) / Math.max(1, count) - GAP
  return Math.max(LEAST, Math.min(HIGHEST[count - 1] ?? LEAST, Math.floor(free)))
}
