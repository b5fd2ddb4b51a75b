// A school whose families are written to by a real mail server on this machine, under a clock that the test sets.
import { afterEach, beforeEach } from 'vitest'
import { contract } from '../api/contract.ts'
import type { MyLetters } from '../api/contract/letters.ts'
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { type CastSchool, type Person, startSchool } from './cast.ts'
import type { Received } from './mail/inbox.ts'
import { TEN, TO_DIGEST } from './notified-school.ts'
import { send } from './sending.ts'
import { type SmtpSchool, type SmtpSchoolOptions, startSmtpSchool } from './smtp-school.ts'
import { createTeller, planTrip } from './trips.ts'

const { letters, posts } = contract

export type MailedSchool = {
  nowMs: number
  smtp: SmtpSchool
  school: CastSchool
}

/** Pat in Beech, Sam in Oak. */
export const PAT = 'pat@family.example'
export const SAM = 'sam@family.example'
/** What letters lead to, and what tests ask the server on this machine instead. */
const PUBLIC_URL = 'https://bookbag.example'

/** A new school, and a new mail server, for each test of the file. */
export function mailedSchool(options: SmtpSchoolOptions = {}): MailedSchool {
  const here = { nowMs: TEN } as MailedSchool
  beforeEach(async () => {
    // A school that was set up a minute ago: what is published now is after that.
    here.nowMs = TEN - MINUTE
    here.smtp = await startSmtpSchool(options)
    const now = () => new Date(here.nowMs).toISOString()
    here.school = await startSchool({ now, env: { ...here.smtp.env, PUBLIC_URL } })
    here.school.server.startJobs()
    here.nowMs = TEN
  })
  afterEach(async () => {
    await here.school.close()
    await here.smtp.close()
  })
  return here
}

/** Time passes, and what is due is sent. */
export async function settle(here: MailedSchool, ms = 0): Promise<void> {
  here.nowMs += ms
  here.school.server.context.wakePushes()
  await here.school.server.settled()
}

/** It becomes half past five, where it was ten; the digest is sent. */
export const digestComes = (here: MailedSchool): Promise<void> => settle(here, TO_DIGEST)

export const mine = (here: MailedSchool, person: Person = 'family'): Promise<MyLetters> =>
  here.school.as(person).call(letters.mine, {})

/** Gives an address; its letter is sent. */
export async function give(here: MailedSchool, address: string, person: Person = 'family'): Promise<MyLetters> {
  const given = await here.school.as(person).call(letters.ask, { address })
  await settle(here)
  return given
}

/** Gives an address, and its owner says yes. */
export async function giveAndConfirm(here: MailedSchool, address = PAT, person: Person = 'family'): Promise<void> {
  await give(here, address, person)
  await open(here, linkIn(here.smtp.inbox(address).at(-1)), 'POST')
}

/** The first link of a letter's text, below the school's address. */
export function linkIn(letter: Received | undefined, words = ''): string {
  const found = new RegExp(`${words}.*?: ${PUBLIC_URL}(/\\S*)`).exec(letter?.shown.text ?? '')?.[1]
  if (found === undefined) throw new Error(`There is no link in ${letter?.shown.text ?? 'no letter'}`)
  return found
}

/** As somebody without a session, of whom nothing is known but the link. */
export async function open(here: MailedSchool, path: string, method: 'GET' | 'POST' = 'GET', body?: string) {
  const headers = { ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) }
  const response = await fetch(here.school.server.url + path, { method, headers, ...(body !== undefined && { body }) })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

/** A post of words by Tom, published by Helen; answers its id. */
export async function publish({ school }: Pick<MailedSchool, 'school'>, groupId: Id): Promise<Id> {
  const { id } = await send(school.as('staff'), [], { audience: { kind: 'groups', groupIds: [groupId] } })
  await school.as('head').call(posts.publish, { version: 1 }, { params: { id } })
  return id
}

/** A trip of Beech, led by Tara, of which `tell` says how it goes. */
export async function beechTrip({ school, nowMs }: MailedSchool, clock: () => number = () => nowMs) {
  const groups = { groupIds: [school.groups.beech], leaderIds: [school.ids.tripLeader] }
  const { id } = await planTrip(school.as('office'), groups, nowMs)
  const teller = createTeller(school.as('tripLeader'), clock)
  return { id, tell: (...said: Parameters<typeof teller.write>) => teller.tell(id, ...said) }
}

/** The subjects of what an address got, without the letters that ask for its owner's word. */
export const news = ({ smtp }: MailedSchool, address = PAT): string[] =>
  smtp.inbox(address).flatMap(({ shown }) => (shown.subject?.startsWith('Confirm') ? [] : [shown.subject ?? '']))
