// What Pat chooses stands under her finger at once; the last word counts, and what the school did not take is put back.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { MyLetters } from '../../api/contract/letters.ts'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { holdPosts } from '../../testing/held-posts.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { GroupChoices } from './group-choices.tsx'
import { MailSection } from './mail-section.tsx'

const address = 'pat@family.example'
const [ash, birch] = [
  { id: newId(), name: 'Ash' },
  { id: newId(), name: 'Birch' },
]
const pat = () => meOf('Pat', { rights: [], groups: [ash, birch] })
const trouble = { status: 500, body: { code: 'internal' } }

let mine: NonNullable<MyLetters['mine']>
let isBroken: boolean
beforeEach(() => {
  mine = { address, state: 'confirmed', stillTo: null, wantsDigest: true }
  isBroken = false
})

async function showMail() {
  const body = () => ({ body: { canSend: true, mine } })
  schoolAnswers({
    'GET /api/letters': body,
    'POST /api/letters/digest': (input) => {
      if (isBroken) return trouble
      mine = { ...mine, wantsDigest: (input as { isWanted: boolean }).isWanted }
      return body()
    },
  })
  const line = holdPosts()
  await showTo(pat(), <MailSection />)
  await screen.findByText(new RegExp(address))
  return line
}
const box = () => screen.getByLabelText<HTMLInputElement>('One e-mail a day when there is something new')

test('two quick taps leave the tick where it was, here and at school', async () => {
  const line = await showMail()
  fireEvent.click(box())
  expect(box().checked).toBe(false)
  await waitFor(() => expect(line.waiting()).toBe(1))
  fireEvent.click(box())
  expect(box().checked).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(line.waiting(), 'one after another').toBe(1)
  line.letGo()
  await waitFor(() => expect(mine.wantsDigest).toBe(false))
  expect(box().checked).toBe(true)
  await waitFor(() => expect(line.waiting()).toBe(1))
  line.letGo()
  await waitFor(() => expect(mine.wantsDigest).toBe(true))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(box().checked).toBe(true)
})

test('a tick that the school did not take is put back, and said', async () => {
  const line = await showMail()
  isBroken = true
  fireEvent.click(box())
  await waitFor(() => expect(line.waiting()).toBe(1))
  expect(box().checked).toBe(false)
  line.letGo()
  await screen.findByRole('alert')
  await waitFor(() => expect(box().checked).toBe(true))
})

test('what is chosen for two groups, one after another, stands for both until the school has answered', async () => {
  schoolAnswers({ 'POST /api/notifications/choices': () => trouble })
  const line = holdPosts()
  const choices = [ash, birch].map(({ id }) => ({ readerId: id, choice: 'digest' as const }))
  await showTo(pat(), <GroupChoices choices={choices} />)
  const chosen = () => [ash, birch].map(({ name }) => screen.getByLabelText<HTMLSelectElement>(`New posts of ${name}`).value)
  fireEvent.change(screen.getByLabelText('New posts of Ash'), { target: { value: 'instant' } })
  expect(chosen()).toEqual(['instant', 'digest'])
  fireEvent.change(screen.getByLabelText('New posts of Birch'), { target: { value: 'off' } })
  expect(chosen()).toEqual(['instant', 'off'])
  await waitFor(() => expect(line.waiting()).toBe(1))
  line.letGo()
  await waitFor(() => expect(chosen()).toEqual(['digest', 'off']))
  await waitFor(() => expect(line.waiting()).toBe(1))
  line.letGo()
  await waitFor(() => expect(chosen()).toEqual(['digest', 'digest']))
  expect(screen.getAllByRole('alert')).toHaveLength(2)
})

test('the focus goes into the field that a tap has opened, and back to what opened it', async () => {
  mine = { ...mine, state: 'refused' }
  await showMail()
  fireEvent.click(screen.getByRole('button', { name: 'Change the address' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Your e-mail address'))
  fireEvent.click(screen.getByRole('button', { name: 'Leave it as it is' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change the address' }))
})
