// News by e-mail: a member's own address, which its owner confirms by a link.
import * as z from 'zod/mini'
import { EmailAddress } from '../../domain/email-address.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})

/** refused: a mail server has said that this address takes no mail. `stillTo`: where news goes while another address is not confirmed. */
export const MyAddress = z.object({
  address: z.string(),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  stillTo: z.nullable(z.string()),
  wantsDigest: z.boolean(),
})
export type MyAddress = z.infer<typeof MyAddress>

/** Without `canSend` this school sends no e-mail at all. */
export const MyLetters = z.object({ canSend: z.boolean(), mine: z.nullable(MyAddress) })
export type MyLetters = z.infer<typeof MyLetters>

export const letters = {
  mine: endpoint({
    method: 'GET',
    path: '/api/letters',
    access: 'member',
    summary: 'Whether this school sends e-mail, and to which address of mine.',
    input: Nothing,
    output: MyLetters,
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/letters/address',
    access: 'member',
    summary:
      'A letter goes to this address; news follow when its link has been opened. It then takes the place of the one before.',
    input: z.strictObject({ address: EmailAddress }),
    output: MyLetters,
    invalid: 'mail.address',
  }),
  remove: endpoint({
    method: 'POST',
    path: '/api/letters/address/removal',
    access: 'member',
    summary: 'No e-mail goes to my address any more.',
    input: Nothing,
    output: MyLetters,
  }),
  wantDigest: endpoint({
    method: 'POST',
    path: '/api/letters/digest',
    access: 'member',
    summary: 'Whether the digest comes by e-mail, as the link in each digest also ends it. News of trips always come.',
    input: z.strictObject({ isWanted: z.boolean() }),
    output: MyLetters,
  }),
}
