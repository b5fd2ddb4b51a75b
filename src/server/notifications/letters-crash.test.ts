// F3 for letters: the server is killed in the very moment of sending. A digest is written once at most, the coach once at least.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { nextDigestAt } from '../../domain/notification.ts'
import { MINUTE } from '../../domain/time.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { freePort } from '../../testing/free-port.ts'
import { PAT, publish } from '../../testing/mailed-school.ts'
import { type SmtpSchool, startSmtpSchool } from '../../testing/smtp-school.ts'
import { throughCrash } from '../../testing/through-crash.ts'
import { createTeller, planTrip } from '../../testing/trips.ts'
import type { Context } from '../context.ts'
import { runDigest } from './digest.ts'

const port = await freePort()
let dataDir: string
let smtp: SmtpSchool
let school: CastSchool

beforeAll(async () => {
  smtp = await startSmtpSchool()
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-'))
  school = await startSchool({ dataDir, port, env: smtp.env })
  await school.as('family').call(contract.letters.ask, { address: PAT })
  await school.server.settled()
  await school.server.context.db.updateTable('mail_address').set({ state: 'confirmed' }).execute()
  await school.close()
})
afterAll(async () => {
  await smtp.close()
  await rm(dataDir, { recursive: true, force: true })
})

const crash = (act: (context: Context) => Promise<unknown>) => {
  smtp.refuse(PAT, { code: 451, text: '4.7.1 later' })
  return throughCrash({ dataDir, port, env: smtp.env }, act, async ({ db, now }) => {
    smtp.refuse(PAT, null)
    const due = db.updateTable('letter').set({ next_try_at: now() }).where('state', '=', 'waiting')
    expect(await due.returning('id').execute()).toHaveLength(1)
  })
}

test('the digest that was about to be written counts as written', async () => {
  const before = smtp.inbox(PAT).length
  await crash(async (context) => {
    await publish({ school }, school.groups.beech)
    const evening = new Date(nextDigestAt(Date.now()) + MINUTE).toISOString()
    expect(await runDigest({ ...context, now: () => evening })).toBe(true)
  })
  expect(smtp.inbox(PAT).length).toBe(before)
})

test('the coach that was about to be written of is written of by the server that comes after', async () => {
  const before = smtp.inbox(PAT).length
  await crash(async () => {
    const groups = { groupIds: [school.groups.beech], leaderIds: [school.ids.tripLeader] }
    const { id } = await planTrip(school.as('office'), groups)
    await createTeller(school.as('tripLeader')).tell(id, 'left')
  })
  expect(
    smtp
      .inbox(PAT)
      .slice(before)
      .map(({ shown }) => shown.subject),
  ).toEqual(['Left school – trip of Ferncliff Primary School'])
})
