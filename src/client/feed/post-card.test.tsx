// What the server paints first and what the client draws over it are the same, so that nothing moves.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { firstFeedHtml } from '../../server/pages/first-feed.ts'
import { feedPost, newId } from '../../testing/device/people.ts'
import { FeedPosts } from './feed-posts.tsx'
import { PostCard } from './post-card.tsx'

const photo = (width: number, height: number) => ({
  id: newId(),
  width,
  height,
  altText: 'A <dragon> & "friends"',
  thumbhash: '',
  renditions: [],
})

const posts = [
  feedPost(5, { caption: 'Three & more', tag: 'art', groups: ['Beech', 'Oak'], photos: [photo(4, 3), photo(3, 4), photo(4, 3)] }),
  feedPost(4, { caption: 'Words\nalone', photos: [] }),
  feedPost(3, { caption: '', photos: [photo(3, 4)] }),
]
const nowMs = Date.parse('2026-09-14T15:00:00Z')

const painted = firstFeedHtml('St Alban’s', { posts, before: null, position: 1 }, nowMs)

test('the first posts look the same before and after the script', () => {
  const drawn = posts.map((post) => renderToStaticMarkup(<PostCard post={post} />))
  expect(seen(painted, 'article')).toEqual(drawn.flatMap((html) => seen(html, 'article')))
})

test('they stand under the same days', () => {
  const drawn = renderToStaticMarkup(<FeedPosts posts={posts} nowMs={nowMs} onOpen={() => undefined} />)
  expect(seen(painted, 'h2')).toEqual(seen(drawn, 'h2'))
})

/** What is seen of each such element: class names as the build writes them, without what is only read out. */
function seen(html: string, element: string): string[] {
  const page = document.createElement('div')
  page.innerHTML = html
  for (const button of page.querySelectorAll('button')) button.removeAttribute('aria-label')
  return [...page.querySelectorAll(element)].map(({ outerHTML }) =>
    outerHTML.replace(/[a-z-]+-module_(\w+)/g, '$1').replace(/\b_([a-z]+)_[0-9a-f]{6}\b/gi, '$1'),
  )
}
