// The posts of the demo, read from their text.
import { type GroupKey, groupKeys } from './people.ts'
import { type SchoolWork, schoolWorkKinds } from './pictures.ts'
import { postsText } from './posts-text.ts'

const authors = ['head', 'staff', 'tripLeader', 'office'] as const
const ends = ['published', 'pending', 'returned', 'removed'] as const

export type DemoPost = {
  by: (typeof authors)[number]
  /** School days ago; null for today, an hour or so before the demo starts. */
  when: { day: number; time: string } | null
  tag: string | null
  to: 'school' | GroupKey[]
  photos: SchoolWork[]
  end: (typeof ends)[number]
  /** Groups whose pupils can be seen; empty: nobody can be recognised. */
  shows: GroupKey[]
  caption: string
  reason: string
}

/** Every post of the demo, the latest first. Throws when the text does not fit: a test reads it. */
export function readDemoPosts(): DemoPost[] {
  return postsText
    .trim()
    .split(/\n(?=\S)/)
    .map(readPost)
}

function readPost(text: string): DemoPost {
  const [head = '', caption = '', reason = ''] = text.split('\n').map((line) => line.trim())
  const [by = '', when = '', tag = '', to = '', photos = '', end = '', shows = ''] = head.split(' | ')
  const [day, time = ''] = when.split(' ')
  return {
    by: oneOf(authors, by),
    when: when === 'today' ? null : { day: Number(day), time },
    tag: tag === '-' ? null : tag.slice(1),
    to: to === 'school' ? 'school' : to.split(' + ').map((key) => oneOf(groupKeys, key)),
    photos: photos === '-' ? [] : photos.split(' + ').map((kind) => oneOf(schoolWorkKinds, kind)),
    end: oneOf(ends, end),
    shows:
      shows === ''
        ? []
        : shows
            .replace('shows ', '')
            .split(' + ')
            .map((key) => oneOf(groupKeys, key)),
    caption,
    reason: reason.replace(/^> /, ''),
  }
}

function oneOf<Value extends string>(known: readonly Value[], text: string): Value {
  const found = known.find((value) => value === text)
  if (found === undefined) throw new Error(`The demo knows no "${text}".`)
  return found
}
