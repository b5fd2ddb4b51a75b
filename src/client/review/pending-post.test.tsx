// What Helen sees of one post before she decides.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Unreached } from '../../api/problem.ts'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { showTo } from '../../testing/screen.tsx'
import { PendingPost } from './pending-post.tsx'

const renditions = [480, 1080].map((name) => ({ name, width: name, height: name, size: 9 }))
const photo = { id: newId(), width: 1080, height: 1080, altText: 'Boats on a pond', thumbhash: '', renditions }
const post = fullPost({ caption: 'Boats' }, { photos: [photo] })
const none = () => undefined
const quiet = { isBusy: false, isTooEarly: false, error: null, lists: [], onPublish: none, onReturn: none, onTakeDown: none }

test('Helen looks closely at a photo, at the largest that the school has, and is back at the post', async () => {
  await showTo(meOf('Helen'), <PendingPost post={post} {...quiet} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Look closely at photo 1' }))
  const viewer = screen.getByRole('dialog', { name: 'Photo 1 of 1' })
  expect(viewer.querySelector('img')?.getAttribute('src')).toContain(`/api/media/${photo.id}/1080`)
  fireEvent.click(within(viewer).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a list that has changed since Tom declared: Helen reads on the post whom he was not asked about, and that he names', async () => {
  const beech = { id: newId(), name: 'Beech' }
  const pupil = (knownAs: string, isAllowed: boolean) => ({ id: newId(), knownAs, initial: 'S', isAllowed })
  const [ava, ben, cleo] = [pupil('Ava', false), pupil('Ben', false), pupil('Cleo', true)]
  const lists = [{ groupId: beech.id, version: 2, pupils: [ava, ben, cleo] }]
  const rooms = [{ groupId: beech.id, listVersion: 1 }]
  const late = fullPost({ caption: 'Ben Smith and Cleo', consent: { kind: 'permitted', rooms, notInIt: [ava.id] } })
  await showTo(meOf('Helen', { groups: [beech] }), <PendingPost post={late} {...quiet} lists={lists} />)
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
  await screen.findByText(
    'Ben S. has no permission, and Tom was not asked about that. Return it, so that Tom can say who is in it.',
  )
  expect(screen.getByText('“Ben Smith” looks like a full name. First names only, please.')).toBeDefined()
  expect(screen.getByText('Ben S. has no permission. If that is who is meant, please leave the name out.')).toBeDefined()
  expect(screen.getByText('Pupils shown: Beech. Without permission and not in it, says Tom: Ava S.')).toBeDefined()
})

test('a decision that did not get through is said on the post, also below what the list says', async () => {
  const beech = { id: newId(), name: 'Beech' }
  const ben = { id: newId(), knownAs: 'Ben', initial: 'S', isAllowed: false }
  const late = fullPost({ consent: { kind: 'permitted', rooms: [{ groupId: beech.id, listVersion: 1 }], notInIt: [] } })
  const cut = { ...quiet, error: new Unreached('cut') }
  await showTo(
    meOf('Helen', { groups: [beech] }),
    <PendingPost post={late} {...cut} lists={[{ groupId: beech.id, version: 2, pupils: [ben] }]} />,
  )
  await screen.findByText(/^Ben S. has no permission/)
  expect(screen.getByRole('alert').textContent).toMatch(/cannot be reached/)
  expect(screen.getByText('Pupils shown: Beech. Nobody had to be left out, says Tom')).toBeDefined()
})
