// Who gets the digest by e-mail.
import type { Id } from '../../domain/id.ts'
import type { Db } from '../store/db.ts'
import * as addresses from '../store/mail-addresses.ts'
import * as stops from '../store/mail-stops.ts'

/** Addresses whose owner has said yes, and has not ended the digest. */
export async function digestReaders(db: Db, schoolId: Id): Promise<addresses.MailAddress[]> {
  const stopped = await stops.stoppedIds(db)
  return (await addresses.confirmedOf(db, schoolId)).filter(({ memberId }) => !stopped.has(memberId))
}
