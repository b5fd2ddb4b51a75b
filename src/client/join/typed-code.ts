// What a person types from a slip or from another device, kept readable: four letters and four, three digits and three.
import { LETTER_COUNT, readCode, TRANSFER_DIGITS } from '../../domain/invitation.ts'

/** "abcd-efgh" is "ABCD EFGH", "123456" is "123 456"; a whole address that was pasted stays as it is. */
export function showCode(typed: string): string {
  if (typed.includes('#')) return typed.trim()
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const isDigits = /^\d/.test(signs)
  const half = (isDigits ? TRANSFER_DIGITS : LETTER_COUNT) / 2
  const parts = [signs.slice(0, half), signs.slice(half, 2 * half)]
  return parts.filter(Boolean).join(' ')
}

/** Whether enough was typed to ask the school. */
export function isWhole(shown: string): boolean {
  const code = readCode(shown)
  return /^\d+$/.test(code) ? code.length === TRANSFER_DIGITS : code.length >= LETTER_COUNT
}
