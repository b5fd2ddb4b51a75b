// Codes that only the person at the server's console reads: the first set-up, and the head who lost every device.
import { DAY, HOUR } from '../domain/time.ts'
import { hashOf, slipToken } from './codes.ts'
import type { Context } from './context.ts'
import * as invitations from './store/invitations.ts'
import * as members from './store/members.ts'
import * as schools from './store/schools.ts'

const SETUP_TIME = 7 * DAY
const RECOVERY_TIME = HOUR

/** A new one-time set-up link, which replaces the one of an earlier start; null once the school is set up. */
export async function setupLink(context: Context): Promise<string | null> {
  if (await schools.findOnly(context.db)) return null
  const code = await replaceCode(context, { kind: 'setup', schoolId: null, memberId: null, lifetime: SETUP_TIME })
  return `${context.config.publicUrl}/setup#${code}`
}

/** A new one-time link that signs the head in, for an hour; null while there is no school. It works while the server runs. */
export async function recoveryLink(context: Context): Promise<string | null> {
  const school = await schools.findOnly(context.db)
  const head = school && (await members.list(context.db, school.id)).find((member) => member.role === 'head')
  if (!school || !head) return null
  const code = await replaceCode(context, { kind: 'recovery', schoolId: school.id, memberId: head.id, lifetime: RECOVERY_TIME })
  return `${context.config.publicUrl}/join#${code}`
}

async function replaceCode(
  { db, now, newId }: Context,
  made: { kind: 'setup' | 'recovery'; schoolId: string | null; memberId: string | null; lifetime: number },
): Promise<string> {
  const code = slipToken()
  const { kind, schoolId, memberId } = made
  const expiresAt = new Date(Date.parse(now()) + made.lifetime).toISOString()
  const rest = { role: 'head', groupIds: [], name: null, lettersHash: null, isReusable: false, createdBy: null } as const
  await db.transaction().execute(async (trx) => {
    await invitations.forget(trx, kind, memberId)
    await invitations.add(trx, { id: newId(), kind, schoolId, memberId, tokenHash: hashOf(code), expiresAt, ...rest }, now())
  })
  return code
}
