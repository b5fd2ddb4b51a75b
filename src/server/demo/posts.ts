// The posts of the demo, read from their text.
import { type GroupKey, groupKeys } from './people.ts'
import { type SchoolWork, schoolWorkKinds } from './pictures.ts'
import { postsText } from './posts-text.ts'

const authors = ['head', 'staff', 'tripLeader', 'office'] as const
const ends = ['published', 'pending', 'returned', 'removed'] as const

/** `seed` tells drawings of one kind apart. */
export type Drawing = { kind: SchoolWork; seed: number }

export type DemoPost = {
  by: (typeof authors)[number]
  /** School days before the last one that is over, and the time of day at the school. */
  when: { day: number; time: string }
  tag: string | null
  to: 'school' | GroupKey[]
  photos: Drawing[]
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
    when: { day: Number(day), time },
    tag: tag === '-' ? null : tag.slice(1),
    to: to === 'school' ? 'school' : to.split(' + ').map((key) => oneOf(groupKeys, key)),
    photos: photos === '-' ? [] : photos.split(' + ').map(readDrawing),
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

/** "story page 2"; without a number the first. */
function readDrawing(text: string): Drawing {
  const [, kind = '', seed = '0'] = /^(.*?)(?: (\d+))?$/.exec(text) ?? []
  return { kind: oneOf(schoolWorkKinds, kind), seed: Number(seed) }
}

function oneOf<Value extends string>(known: readonly Value[], text: string): Value {
  const found = known.find((value) => value === text)
  if (found === undefined) throw new Error(`The demo knows no "${text}".`)
  return found
}
