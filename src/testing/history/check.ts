// The history checker: every promise of safety.md section 1 against what was seen, and nothing weaker.
import { boundViolations } from './bounded.ts'
import { doubledViolations } from './nothing-doubled.ts'
import { lostViolations } from './nothing-lost.ts'
import type { History, Violation } from './records.ts'
import { eyesViolations } from './right-eyes.ts'
import { fileViolations } from './rows-and-files.ts'
import { settlingViolations } from './settles.ts'
import { holdViolations } from './takes-hold.ts'
import { tripViolations } from './trips.ts'
import { unjudged } from './unjudged.ts'

const promises = [
  lostViolations,
  doubledViolations,
  tripViolations,
  eyesViolations,
  settlingViolations,
  fileViolations,
  boundViolations,
  holdViolations,
]

/** Every broken promise, in the order I1 to I7; empty when all hold. */
export function violations(history: History): Violation[] {
  const found = promises.flatMap((promise) => promise(history))
  return found.toSorted((a, b) => a.promise.localeCompare(b.promise))
}

/** The verdict in words, a line for each broken promise, and for each part of one that could not be judged. */
export function verdict(history: History): string {
  const found = violations(history)
  const open = unjudged(history)
  const lines = (title: string, each: readonly string[]) => (each.length > 0 ? [title, ...each.map((one) => `  ${one}`)] : [])
  return [
    ...(found.length === 0 ? [`All promises held${open.length > 0 ? ', as far as they were judged' : ': I1 to I7'}.`] : []),
    ...lines(
      `${found.length} broken:`,
      found.map((one) => `${one.promise} ${one.text}`),
    ),
    ...lines('Not judged:', open),
  ].join('\n')
}
