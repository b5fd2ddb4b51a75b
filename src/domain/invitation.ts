// Invitations: a paper slip with a QR code (128 bits) and 8 letters, for one role and some groups.
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { Role } from './member.ts'
import { At } from './time.ts'

/** Letters that cannot be mistaken for one another on paper: no I, L, O, and no vowel that could spell a word. */
export const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'
export const LETTER_COUNT = 8
/** Digits of the code that carries a sign-in to another device within ten minutes. */
export const TRANSFER_DIGITS = 6

/** A typed or scanned code as it is looked up: QR tokens as they are, letters without spaces and in capitals. */
export function readCode(typed: string): string {
  const trimmed = typed.trim()
  const fragment = trimmed.includes('#') ? trimmed.slice(trimmed.lastIndexOf('#') + 1) : trimmed
  const compact = fragment.replace(/[\s-]/g, '')
  return compact.length <= LETTER_COUNT ? compact.toUpperCase() : fragment
}

/** A slip as it is printed, once: the server keeps only hashes of `token` and `letters`. `name` is set for staff and re-invitations; `number` tells it from the school's other slips. */
export const Slip = z.object({
  invitationId: Id,
  number: z.int(),
  role: Role,
  groupIds: z.array(Id),
  name: z.nullable(z.string()),
  url: z.string(),
  letters: z.string(),
  expiresAt: At,
})
export type Slip = z.infer<typeof Slip>
