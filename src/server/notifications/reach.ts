// Whom a post reaches, and how many hear of it how.
import { type Audience, isInAudience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { choiceFor } from '../../domain/notification.ts'
import type { Context } from '../context.ts'
import * as choices from '../store/choices.ts'
import { digestReaders } from './digest-readers.ts'
import * as subscriptions from '../store/subscriptions.ts'

/** The groups, or the school, that a post is for. */
export function readersOf(schoolId: Id, audience: Audience): readonly Id[] {
  return audience.kind === 'school' ? [schoolId] : audience.groupIds
}

/** How many family members a post for this audience reaches, and how many hear of it how. */
export async function reachOf({ db, config }: Context, schoolId: Id, audience: Audience) {
  const readers = readersOf(schoolId, audience)
  const listening = [...(await choices.listeners(db, schoolId)).values()].filter(({ isFamily }) => isFamily)
  const reached = listening.filter(({ choices: theirs }) => isInAudience(audience, [...theirs.keys()]))
  const subscribed = idsOf(await subscriptions.liveOf(db, schoolId))
  const written = idsOf(config.mail ? await digestReaders(db, schoolId) : [])
  const heard = reached.map(({ id, choices: theirs }) => {
    const choice = choiceFor(readers, theirs)
    if (choice === 'instant' && !subscribed.has(id)) return written.has(id) ? 'digest' : null
    return subscribed.has(id) || written.has(id) ? choice : null
  })
  const count = (choice: string) => heard.filter((each) => each === choice).length
  return { families: reached.length, atOnce: count('instant'), inDigest: count('digest') }
}

const idsOf = (all: readonly { memberId: Id }[]) => new Set(all.map(({ memberId }) => memberId))
