// The tables of e-mail, as kysely sees them (tables.ts).

/** What became of an address: it waits for its owner's word, has it, or a mail server said that it takes no mail. */
export type AddressState = 'waiting' | 'confirmed' | 'refused'

/** Of each member at most one that is confirmed, and one that is not; another address is another row. `confirm_hash`: of what the link in the letter carries. */
type MailAddressRow = {
  id: string
  member_id: string
  address: string
  state: AddressState
  confirm_hash: string
  confirm_until: string
  created_at: string
}

/** Every letter that was asked for in the last day: nobody's inbox is filled by asking. */
type MailAskRow = { member_id: string; address_hash: string; at: string }

/** What ends a member's digest by e-mail, for ever the same, and whether it was ended. No secret: it ends that, and nothing else. */
type MailStopRow = { member_id: string; token: string; stopped_at: string | null }

/**
 * An e-mail to one address. `subject_id`: the trip, or else the member. `detail` is JSON: of a digest, the posts it tells of.
 * state: waiting, sent (of a digest: or about to be), dropped.
 */
type LetterRow = {
  id: string
  event_id: string | null
  kind: 'confirm' | 'trip' | 'digest'
  subject_id: string
  address_id: string
  state: 'waiting' | 'sent' | 'dropped'
  detail: string
  attempts: number
  next_try_at: string
  expires_at: string
}

export type LetterTables = {
  mail_address: MailAddressRow
  mail_ask: MailAskRow
  mail_stop: MailStopRow
  letter: LetterRow
}
