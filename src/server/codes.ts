// Secrets that let a person in: how they are made, and how they are kept.
import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'
import { LETTER_COUNT, LETTERS, TRANSFER_DIGITS } from '../domain/invitation.ts'

/** SHA-256 in hex: how scanned codes and session tokens are kept, of which there are too many to try. */
export function hashOf(secret: string): string {
  return hash('sha256', secret)
}

/**
 * How letters and digits are kept. Of 20^8 letters all could be tried against a plain hash within minutes: whoever reads only the
 * database, and not the key beside it, learns nothing from this one.
 */
export function typedHashOf(code: string, lettersKey: Uint8Array): string {
  return rekeyed(hashOf(code), lettersKey)
}

/** The same from the plain hash, which is how typed codes were kept at first. */
export function rekeyed(plainHash: string, lettersKey: Uint8Array): string {
  return createHmac('sha256', lettersKey).update(plainHash).digest('hex')
}

/** 256 bits: a session. */
export function sessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** 128 bits: what a slip's QR code carries (safety.md section 5). */
export function slipToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The eight letters of the same slip, to be typed. */
export function slipLetters(): string {
  return Array.from({ length: LETTER_COUNT }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}

/** Six digits that carry a sign-in to another device. */
export function transferDigits(): string {
  return String(randomInt(10 ** TRANSFER_DIGITS)).padStart(TRANSFER_DIGITS, '0')
}
