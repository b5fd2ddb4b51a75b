// The kept posts as the feed reads them; the first page comes with the shell when the network served it.
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as feed from '../../device/feed.ts'
import { FeedPage } from '../../domain/feed.ts'
import type { Tag } from '../../domain/tag.ts'

/** Newest first; with a tag only the posts that carry it. Read from this device, never from the network. */
export function feedQuery(tag: Tag | null) {
  return queryOptions({
    queryKey: ['feed', tag],
    queryFn: () => feed.read(tag ?? undefined),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

/** Adopts the page that the shell carries in `#first-feed`, so that the news is there before the first question is asked. */
export function startWithFirstFeed(client: QueryClient): void {
  const page = readFirstFeed(document.querySelector('#first-feed')?.textContent ?? '')
  if (!page) return
  client.setQueryData(feedQuery(null).queryKey, page.posts)
  // On a device that does not know its member yet, the log brings the same posts a moment later.
  feed.adopt(page).catch(() => undefined)
}

export function readFirstFeed(json: string): FeedPage | null {
  if (json === '') return null
  const read = FeedPage.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
