// What Helen sees of one post before she decides.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { PendingPost } from './pending-post.tsx'

const renditions = [480, 1080].map((name) => ({ name, width: name, height: name, size: 9 }))
const photo = { id: newId(), width: 1080, height: 1080, altText: 'Boats on a pond', thumbhash: '', renditions }
const post = fullPost({ caption: 'Boats' }, { photos: [photo] })
const none = () => undefined

test('Helen looks closely at a photo, at the largest that the school has, and is back at the post', async () => {
  schoolAnswers({ 'GET /api/permissions': () => ({ body: { lists: [] } }) })
  const acts = { onPublish: none, onReturn: none, onTakeDown: none }
  await showTo(meOf('Helen'), <PendingPost post={post} isBusy={false} hasJustMoved={false} {...acts} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Look closely at photo 1' }))
  const viewer = screen.getByRole('dialog', { name: 'Photo 1 of 1' })
  expect(viewer.querySelector('img')?.getAttribute('src')).toContain(`/api/media/${photo.id}/1080`)
  fireEvent.click(within(viewer).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
