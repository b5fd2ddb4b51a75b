// What has become of a post while its author looks at the outbox, read out: decided at school, deleted elsewhere, or in need of them.
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { postStateWords } from '../ui/post-state-words.ts'
import type { PostAtSchool } from './at-school.ts'
import { entryWords, type Surroundings } from './entry-words.ts'

/** What is said of a post; empty while it is on its way. */
type Line = { id: string; words: string }

export function OutboxNews({ lines }: { lines: readonly Line[] }) {
  const words = new Map(lines.map((line) => [line.id, line.words]))
  const [known, setKnown] = useState(words)
  const [news, setNews] = useState('')
  const changed = [...words].filter(([id, said]) => known.get(id) !== said)
  if (changed.length > 0) {
    setKnown(new Map([...known, ...words]))
    // Posts that are only now read from the school are no news.
    const fresh = changed.filter(([id, said]) => known.has(id) && said !== '').map(([, said]) => said)
    if (fresh.length > 0) setNews(fresh.join(' '))
  }
  return (
    <p role="status" className="visually-hidden">
      {news}
    </p>
  )
}

export function entryLine(entry: Entry, around: Surroundings): Line {
  const { kind, title, next } = entryWords(entry, around)
  return {
    id: entry.postId,
    words: kind === 'act' ? sayOutbox('needsYou', { post: named(entry.submission.caption), title, next }) : '',
  }
}

export function postLine({ id, caption, state }: PostAtSchool, { headName }: Surroundings): Line {
  return { id, words: sayOutbox('decided', { post: named(caption), outcome: postStateWords(state, headName) }) }
}

const LONGEST = 40

function named(caption: string): string {
  if (caption === '') return sayOutbox('postWithoutWords')
  return caption.length > LONGEST ? `${caption.slice(0, LONGEST)}…` : caption
}
