// The history checker: every promise of safety.md section 1 against what was seen, and nothing weaker.
import { boundViolations } from './bounded.ts'
import { doubledViolations } from './nothing-doubled.ts'
import { lostViolations } from './nothing-lost.ts'
import type { History, Violation } from './records.ts'
import { eyesViolations } from './right-eyes.ts'
import { fileViolations } from './rows-and-files.ts'
import { settlingViolations } from './settles.ts'
import { holdViolations } from './takes-hold.ts'

const promises = [
  lostViolations,
  doubledViolations,
  eyesViolations,
  settlingViolations,
  fileViolations,
  boundViolations,
  holdViolations,
]

/** Every broken promise, in the order I1 to I7; empty when all hold. */
export function violations(history: History): Violation[] {
  return promises.flatMap((promise) => promise(history))
}

/** The verdict in words, a line for each broken promise. */
export function verdict(found: readonly Violation[]): string {
  if (found.length === 0) return 'All promises held: I1 to I7.'
  return [`${found.length} broken:`, ...found.map((one) => `  ${one.promise} ${one.text}`)].join('\n')
}
