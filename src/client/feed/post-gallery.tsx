// Posts in every state, for the gallery. Only in development.
import type { FeedPost, Photo } from '../../domain/feed.ts'
import { Section } from '../ui/stack.tsx'
import { FeedPosts } from './feed-posts.tsx'

const photo = (id: string, width: number, height: number, altText: string | null): Photo => ({
  id,
  width,
  height,
  altText,
  thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  renditions: [],
})

const wide = (id: string) => photo(`wide-${id}`, 2048, 1536, 'Clay dragons on a table')
const tall = (id: string) => photo(`tall-${id}`, 1536, 2048, null)

const post = (id: string, part: Partial<FeedPost>): FeedPost => ({
  id,
  version: 1,
  caption: 'Clay dragons, glazed and fired. Every one has a name and a temper.',
  tag: 'purplepenwork',
  groups: ['Year 4'],
  authorName: 'Mrs Ward',
  publishedAt: '2026-11-24T09:14:00.000Z',
  photos: [],
  ...part,
})

const posts = [
  post('1', { photos: [wide('1')] }),
  post('2', { photos: [tall('1')], tag: null }),
  post('3', { photos: [wide('1'), tall('1')] }),
  post('4', { photos: [wide('1'), tall('1'), wide('2')], groups: [] }),
  post('5', { photos: [wide('1'), tall('1'), wide('2'), tall('2')], caption: '' }),
  post('6', {
    caption: 'We are back, all of us, a little wet.\nMore at https://www.forestschool.example/what-to-bring',
    photos: [],
  }),
]

export function PostGallery() {
  return (
    <Section title="Posts">
      <div>
        <FeedPosts posts={posts} mine={[]} language="en" nowMs={Date.parse('2026-11-24T12:00:00Z')} onOpen={() => undefined} />
      </div>
    </Section>
  )
}
