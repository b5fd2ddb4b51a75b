// The slips that were made last, for whoever made them. In memory only: the school keeps hashes, and a slip is a key to the school.
import { onShown } from '../../device/member.ts'
import type { Slip } from '../../domain/invitation.ts'

let slips: readonly Slip[] = []
onShown(() => keep([]))

export function keep(made: readonly Slip[]): void {
  slips = made
}

export function read(): readonly Slip[] {
  return slips
}
