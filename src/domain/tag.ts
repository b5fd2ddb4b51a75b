// Tags: a label such as #purplepenwork, never a reader list. Kept without the #, in lower case.
import * as z from 'zod/mini'
import { MAX_TAG } from './limits.ts'

export const Tag = z.string().check(z.maxLength(MAX_TAG), z.regex(/^[\p{L}\p{N}]+$/u), z.toLowerCase())
export type Tag = z.infer<typeof Tag>

/** What a person typed, as a tag, or null when nothing of it can be one: "#Purple pen work!" is "purplepenwork". */
export function readTag(typed: string): Tag | null {
  const tag = [...typed.normalize('NFKC').toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join('')
  return tag === '' ? null : tag.slice(0, MAX_TAG)
}
