// What one push says, as things stand when it is sent; null when there is nothing to say any more.
import { choiceFor } from '../../domain/notification.ts'
import { type PushMessage, pushMessage, pushTopic, type PushSubject, type PushWords } from '../../domain/push-message.ts'
import { changeWords } from '../../domain/trip-words.ts'
import { directionOf } from '../../words/languages.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayPushes } from '../../words/parts/pushes.ts'
import type { Context } from '../context.ts'
import type { Message } from '../push/send.ts'
import * as choices from '../store/choices.ts'
import * as digests from '../store/digests.ts'
import * as members from '../store/members.ts'
import * as posts from '../store/posts.ts'
import type { Push } from '../store/pushes.ts'
import * as schools from '../store/schools.ts'
import type { Subscription } from '../store/subscriptions.ts'
import { readersOf } from './reach.ts'
import { tripNews } from './trip-news.ts'

/** Ids, counts and fixed words: no name, caption or photo (safety.md section 5). A right to read that is gone is no news. */
export async function compose(context: Context, push: Push, { memberId, language }: Subscription): Promise<Message | null> {
  const { db, now, config } = context
  const school = await schools.findOnly(db)
  const member = school && (await members.find(db, school.id, memberId))
  if (!school || !member) return null
  const say = sayPushes.in(language)
  const inLanguage = (title: string, body: string): PushWords => ({ title, body, lang: language, dir: directionOf(language) })
  const said = await sayIt()
  if (!said) return null
  const message: PushMessage = pushMessage(said.subject, said.words, config.publicUrl)
  const ttlSeconds = Math.max(60, Math.ceil((Date.parse(push.expiresAt) - Date.parse(now())) / 1000))
  return { payload: JSON.stringify(message), ttlSeconds, urgency: URGENCY[push.kind], topic: pushTopic(said.subject) }

  async function sayIt(): Promise<{ subject: PushSubject; words: PushWords } | null> {
    if (push.kind === 'trip') {
      const reader = { schoolId: school!.id, policy: school!.policy, member: member! }
      const news = await tripNews(db, reader, push.subjectId, now())
      if (!news) return null
      const { card, last } = news
      const subject = { kind: 'trip', tripId: card.id, status: last.status } as const
      return { subject, words: inLanguage(changeWords(sayNews.in(language), last, Date.parse(now())), say('newsOfTrip')) }
    }
    const postIds = push.kind === 'digest' ? push.postIds : [push.subjectId]
    const count = await digests.countReadable(db, { id: member!.id, isFamily: member!.role === 'family' }, postIds)
    if (count === 0) return null
    if (push.kind === 'post' && !(await isWantedAtOnce())) return null
    if (push.kind === 'post')
      return { subject: { kind: 'post', postId: push.subjectId }, words: inLanguage(say('newsFromSchool'), say('newPost')) }
    return {
      subject: { kind: 'digest', count },
      words: inLanguage(say('todayAtSchool'), say('newPosts', { count })),
    }
  }

  /** Between an evening and seven o'clock they may have chosen something else. */
  async function isWantedAtOnce(): Promise<boolean> {
    const post = await posts.find(db, school!.id, push.subjectId)
    const theirs = await choices.choicesOf(db, school!.id, member!)
    return post !== null && choiceFor(readersOf(school!.id, post.submission.audience), theirs) === 'instant'
  }
}

const URGENCY = { trip: 'high', post: 'normal', digest: 'low' } as const
