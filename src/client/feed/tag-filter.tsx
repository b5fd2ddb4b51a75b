// The groups and tags of the kept posts: one tap shows only those posts, another tap all again. Before them the way to find more.
import { Search } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { sayFeed } from '../../words/parts/feed.ts'
import { useMe } from '../ui/me.tsx'
import { addressOf, type Choice } from './choice.ts'
import { usePosts } from './use-posts.ts'
import styles from './tag-filter.module.css'

const EVERYTHING: Choice = { tag: null, group: null }

export function TagFilter({ chosen }: { chosen: Choice }) {
  const { tag, group } = chosen
  const posts = usePosts(EVERYTHING) ?? []
  const groups = useMe().groups
  const names = useStanding(
    posts.flatMap((post) => post.groups).filter((name) => groups.some((each) => each.name === name)),
    group?.name,
  )
  const tags = useStanding(
    posts.flatMap((post) => post.tag ?? []),
    tag,
  )
  return (
    <nav className={styles.filter} aria-label={sayFeed('groupsAndTags')}>
      <ul className={styles.tags}>
        <Chip href={addressOf(chosen, '/find')}>
          <Search aria-hidden size={20} />
          {sayFeed('find')}
        </Chip>
        {names.length + tags.length > 0 && (
          <Chip href="/" isChosen={!tag && !group}>
            {sayFeed('everything')}
          </Chip>
        )}
        {groups
          .filter(({ name }) => names.includes(name))
          .map((each) => (
            <Chip key={each.id} href={addressOf({ tag, group: each === group ? null : each })} isChosen={each === group}>
              {each.name}
            </Chip>
          ))}
        {tags.map((each) => (
          <Chip key={each} href={addressOf({ group, tag: each === tag ? null : each })} isChosen={each === tag}>
            <bdi dir="ltr">#{each}</bdi>
          </Chip>
        ))}
      </ul>
    </nav>
  )
}

function Chip({ href, isChosen, children }: { href: string; isChosen?: boolean; children: ReactNode }) {
  const place = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (isChosen && place.current) bringIntoRow(place.current)
  }, [isChosen])
  return (
    <li ref={place}>
      <Link href={href} className={styles.tag} aria-current={isChosen ? 'true' : undefined}>
        {children}
      </Link>
    </li>
  )
}

/** On a phone the row scrolls sideways: what is chosen shall not be cut at its end. The page itself stays where it is. */
function bringIntoRow(chip: HTMLElement): void {
  const [one, row] = [chip.getBoundingClientRect(), chip.parentElement?.getBoundingClientRect()]
  if (!row || (one.left >= row.left && one.right <= row.right)) return
  chip.parentElement?.scrollBy({ left: (one.left + one.right - row.left - row.right) / 2 })
}

const MOST = 8

/** The most used first; but what stands already keeps its place, for older posts arrive while one reads. What is chosen always stays. */
function useStanding(carried: readonly string[], chosen: string | null | undefined): readonly string[] {
  const [before, setBefore] = useState<readonly string[]>([])
  const counts = new Map<string, number>()
  for (const each of carried) counts.set(each, (counts.get(each) ?? 0) + 1)
  const standing = before.filter((each) => counts.has(each) || each === chosen)
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([each]) => each)
  const most = [...new Set([...standing, ...used])].slice(0, Math.max(MOST, standing.length))
  const now = chosen && !most.includes(chosen) ? [chosen, ...most] : most
  if (now.join() !== before.join()) setBefore(now)
  return now
}
