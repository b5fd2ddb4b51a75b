// Secrets that let a person in: how they are made, and how they are kept.
import { hash, randomBytes, randomInt } from 'node:crypto'
import { LETTER_COUNT, LETTERS, TRANSFER_DIGITS } from '../domain/invitation.ts'

/** SHA-256 in hex: how codes and session tokens are kept. */
export function hashOf(secret: string): string {
  return hash('sha256', secret)
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
