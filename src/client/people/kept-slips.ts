// The slips that were made last. In memory only: the school keeps hashes, and a slip on a screen is a key to the school.
import type { Slip } from '../../domain/invitation.ts'

let slips: readonly Slip[] = []

export function keep(made: readonly Slip[]): void {
  slips = made
}

export function read(): readonly Slip[] {
  return slips
}
