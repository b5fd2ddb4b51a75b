// What one letter says, as things stand when it is sent; null when there is nothing to say any more.
import type { Member } from '../../domain/member.ts'
import type { Context } from '../context.ts'
import { confirmLetter, digestLetter, tripLetter } from '../mail/letters.ts'
import type { Mail } from '../mail/message.ts'
import { type MailWords, mailWords } from '../mail/words.ts'
import { letterPaths } from './letter-paths.ts'
import type { Letter } from '../store/letters.ts'
import type { MailAddress } from '../store/mail-addresses.ts'
import * as digests from '../store/digests.ts'
import * as members from '../store/members.ts'
import * as schools from '../store/schools.ts'
import * as stops from '../store/mail-stops.ts'
import * as sessions from '../store/sessions.ts'
import type { SchoolRow } from '../store/tables.ts'
import { confirmToken, CONFIRM_HOURS, stopToken } from './addresses.ts'
import { tripNews } from './trip-news.ts'

type Said = Pick<Mail, 'subject' | 'text' | 'html' | 'listUnsubscribe'>

/** Counts and fixed words, and the name of the school: nobody's name, no caption, no photo (safety.md section 5). */
export async function composeLetter(context: Context, letter: Letter, address: MailAddress): Promise<Mail | null> {
  const { db } = context
  const school = await schools.findOnly(db)
  const member = school && (await members.find(db, school.id, address.memberId))
  if (!school || !member) return null
  if (address.state !== (letter.kind === 'confirm' ? 'waiting' : 'confirmed')) return null
  const words = mailWords(await sessions.languageOf(db, member.id))
  const said = await says[letter.kind](context, letter, { school, member, words })
  // The same id with each try: a mail program shows the letter once.
  return said && { ...said, to: address.address, fromName: school.name, messageId: letter.id }
}

type Reader = { school: SchoolRow; member: Member; words: MailWords }
type Say = (context: Context, letter: Letter, reader: Reader) => Promise<Said | null>

const says: Record<Letter['kind'], Say> = { confirm: sayConfirm, trip: sayTrip, digest: sayDigest }

async function sayConfirm({ config, lettersKey }: Context, { id }: Letter, { school, words }: Reader): Promise<Said> {
  const confirmUrl = config.publicUrl + letterPaths.confirm(confirmToken(lettersKey, id))
  return confirmLetter(words, { school: school.name, confirmUrl, hours: CONFIRM_HOURS })
}

async function sayTrip(
  { db, config, now }: Context,
  { subjectId }: Letter,
  { school, member, words }: Reader,
): Promise<Said | null> {
  const news = await tripNews(db, { schoolId: school.id, policy: school.policy, member }, subjectId, now())
  if (!news) return null
  const links = { tripUrl: `${config.publicUrl}/`, stopUrl: `${config.publicUrl}/settings` }
  return tripLetter(words, { school: school.name, trip: news.card, ...links }, Date.parse(now()))
}

async function sayDigest({ db, config }: Context, { postIds }: Letter, { school, member, words }: Reader): Promise<Said | null> {
  if (await stops.isStopped(db, member.id)) return null
  const posts = await digests.countReadable(db, { id: member.id, isFamily: member.role === 'family' }, postIds)
  if (posts === 0) return null
  const stopUrl = config.publicUrl + letterPaths.stop(await stops.tokenOf(db, member.id, stopToken()))
  const said = digestLetter(words, { school: school.name, posts, feedUrl: `${config.publicUrl}/`, stopUrl })
  return { ...said, listUnsubscribe: { url: stopUrl } }
}
