// The posts of one week, oldest first as on paper: from school, or without signal what of it is kept here.
import { useEffect } from 'react'
import { type Day, dayAfter, momentOf } from '../../domain/school-day.ts'
import { useFound } from './use-found.ts'

/** `posts` is undefined until the whole week is there. */
export function useWeek({ monday, sunday }: { monday: Day; sunday: Day }) {
  const found = useFound({ until: sunday })
  const { posts, hasMore, isReadingMore, readMore, error } = found
  const [from, to] = [momentOf(monday, '00:00'), momentOf(dayAfter(sunday), '00:00')]
  const last = posts?.at(-1)
  const isCut = hasMore && posts !== undefined && (last === undefined || last.publishedAt >= from)
  useEffect(() => {
    if (isCut && !isReadingMore && error === null) readMore()
  })
  const whole = isCut ? undefined : posts
  return { ...found, posts: whole?.filter((post) => post.publishedAt >= from && post.publishedAt < to).toReversed() }
}
