// What a removed person wrote and never sent can be taken along.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Refused } from '../../api/problem.ts'
import type { Me } from '../../api/contract/join.ts'
import * as drafts from '../../device/drafts.ts'
import { heed } from '../../device/heed.ts'
import * as outbox from '../../device/outbox.ts'
import * as sessionMark from '../../device/session-mark.ts'
import * as session from '../../device/session.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { OthersWaiting } from './others-waiting.tsx'
import { UnsentPosts } from './unsent-posts.tsx'

let tom: Me
let toms = 0
let saved: Blob[] = []

beforeEach(async () => {
  saved = []
  vi.stubGlobal('caches', { delete: async () => true })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob)
    return 'blob:file'
  })
  tom = meOf(`Tom ${++toms}`)
  schoolAnswers({})
  await session.keepMe(tom)
  await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await drafts.save(tom.member.id, draftOf('Half a sentence'))
  await heed(tom.member.id, new Refused('session.removed'), await sessionMark.take())
})

test('Tom saves his unsent post and his unfinished one', async () => {
  render(<UnsentPosts />)
  await screen.findByText('Half a sentence')
  await screen.findByText('Boats')
  for (const button of screen.getAllByRole('button', { name: 'Save as a file' })) fireEvent.click(button)
  await waitFor(() => expect(saved).toHaveLength(2))
  expect((await Promise.all(saved.map((file) => file.text()))).join()).toMatch(
    /Boats[^]*Half a sentence|Half a sentence[^]*Boats/,
  )
})

test('Helen, who signs in on this tablet after him, sees that they wait and not what they are, and can save them', async () => {
  const { container } = await showTo(meOf('Helen'), <OthersWaiting />)
  await screen.findByText(`2 posts by ${tom.member.name} were never sent`)
  expect(container.textContent).not.toContain('Boats')
  fireEvent.click(screen.getAllByRole('button', { name: 'Save to a file' }).at(-1)!)
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await saved[0]?.text()).toMatch(/Boats[^]*Half a sentence/)
})

test('a family on the same tablet is told whom to ask', async () => {
  await showTo(meOf('Pat', { rights: [] }), <OthersWaiting />)
  await screen.findAllByText(/A member of staff who signs in here can save them/)
  expect(screen.queryByRole('button')).toBeNull()
})
