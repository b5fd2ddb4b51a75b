// I2: one post per writing, exactly its attachments, once on every page, one push for each subscription.
import { of } from './observation.ts'
import type { History, Violation } from './records.ts'

export function doubledViolations({ observations, school }: History): Violation[] {
  const found: string[] = []
  for (const id of repeated(school.posts.map((post) => post.id))) found.push(`Post ${id} is kept twice.`)
  for (const writing of repeated(school.posts.map((post) => `${post.authorId} ${post.writing}`))) {
    const ids = school.posts.filter((post) => `${post.authorId} ${post.writing}` === writing).map((post) => post.id)
    found.push(`The same writing is kept as ${ids.length} posts: ${ids.join(', ')}.`)
  }
  for (const post of school.posts.filter((one) => one.state !== 'removed')) {
    const rows = school.attachments.filter((row) => row.postId === post.id && !row.isRemoved).map((row) => row.id)
    const wanted = post.manifest.map((one) => one.id)
    if (rows.toSorted().join() !== wanted.toSorted().join())
      found.push(
        `Post ${post.id} has the attachments ${rows.join(', ') || 'none'}, its author sent ${wanted.join(', ') || 'none'}.`,
      )
  }
  for (const page of of(observations, 'page'))
    for (const id of repeated(page.postIds)) found.push(`Post ${id} stands twice on a page of ${page.viewer}.`)
  for (const push of repeated(of(observations, 'pushed').map((one) => `${one.postId} to ${one.subscription}`)))
    found.push(`Pushed more than once: ${push}.`)
  return found.map((text) => ({ promise: 'I2', text }))
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}
