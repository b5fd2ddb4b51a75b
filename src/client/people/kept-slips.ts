// The slips that were made last, for whoever made them. In memory only: the school keeps hashes, and a slip is a key to the school.
import { onShown } from '../../device/member.ts'
import type { Slip } from '../../domain/invitation.ts'
import { setUnsaved } from '../ui/unsaved.ts'

let slips: readonly Slip[] = []
onShown(() => keep([]))

export function keep(made: readonly Slip[]): void {
  slips = made
  setUnsaved('slips', made.length > 0)
}

export function printed(): void {
  setUnsaved('slips', false)
}

export function read(): readonly Slip[] {
  return slips
}
