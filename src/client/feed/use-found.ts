// What a search or a day has found: at school, page by page, or without signal on this device alone.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { Unreached } from '../../api/problem.ts'
import * as looking from '../../device/looking.ts'
import type { Wish } from '../../device/looking.ts'
import { useMe } from '../ui/me.tsx'
import { useCaughtUp } from '../ui/caught-up.ts'
import { useKept } from '../ui/use-kept.ts'

type Page = looking.Found & { isHereOnly: boolean }

/** `posts` is undefined until they are read. `isHereOnly`: the school was out of reach, so only what is kept was looked through. */
export function useFound(wish: Wish) {
  const memberId = useMe().member.id
  const isHeard = useCaughtUp().kind === 'heard'
  const found = useInfiniteQuery({
    queryKey: ['found', memberId, wish],
    queryFn: ({ pageParam }) => ask(wish, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.before ?? undefined,
  })
  const isHereOnly = found.data?.pages.some((page) => page.isHereOnly) === true
  const { refetch } = found
  useEffect(() => {
    if (isHeard && isHereOnly) void refetch()
  }, [isHeard, isHereOnly, refetch])
  const ids = found.data?.pages.flatMap((page) => page.ids)
  const key = ids?.join()
  // Read again whenever the feed changes: what is taken down leaves these, too.
  const kept = useKept(
    'feed',
    useCallback(async () => ({ key, posts: await looking.these(key ? key.split(',') : []) }), [key]),
  )
  return {
    posts: key !== undefined && kept?.key === key ? kept.posts : undefined,
    isHereOnly,
    error: found.error,
    hasMore: found.hasNextPage,
    isReadingMore: found.isFetchingNextPage,
    readMore: () => void found.fetchNextPage(),
    again: () => void refetch(),
  }
}

/** A first page that cannot be had from school is looked for here; a later one says that it could not be had. */
async function ask(wish: Wish, before: string | undefined): Promise<Page> {
  try {
    return { ...(await looking.atSchool(wish, before)), isHereOnly: false }
  } catch (error) {
    if (before !== undefined || !(error instanceof Unreached)) throw error
    return { ...(await looking.here(wish)), isHereOnly: true }
  }
}
