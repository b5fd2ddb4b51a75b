// Pat gives an e-mail address in Settings, reads what became of it, and takes it back.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { MyLetters } from '../../api/contract/letters.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { MailSection } from './mail-section.tsx'

const address = 'pat@family.example'
let letters: MyLetters
let sent: unknown[] = []
beforeEach(() => {
  letters = { canSend: true, mine: null }
  sent = []
})

const open = (state?: 'waiting' | 'confirmed' | 'refused') => {
  if (state) letters = { canSend: true, mine: { address, state, stillTo: null, wantsDigest: true } }
  schoolAnswers({
    'GET /api/letters': () => ({ body: letters }),
    'POST /api/letters/address': (input) => {
      sent.push(input)
      letters = { canSend: true, mine: { ...(input as { address: string }), state: 'waiting', stillTo: null, wantsDigest: true } }
      return { body: letters }
    },
    'POST /api/letters/address/removal': () => ({ body: (letters = { canSend: true, mine: null }) }),
    'POST /api/letters/digest': (input) => {
      sent.push(input)
      const { isWanted: wantsDigest } = input as { isWanted: boolean }
      return { body: { canSend: true, mine: { address, state: 'confirmed', stillTo: null, wantsDigest } } }
    },
  })
  return showTo(meOf('Pat', { rights: [] }), <MailSection />)
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (text: string) => fireEvent.change(screen.getByLabelText('Your e-mail address'), { target: { value: text } })

test('Pat gives an address and reads that a letter is on its way', async () => {
  await open()
  await screen.findByLabelText('Your e-mail address')
  type(` ${address} `)
  tap('Send me an e-mail')
  await screen.findByText(`An e-mail is on its way to ${address}`)
  expect(sent).toEqual([{ address }])
  tap('Send it again')
  await waitFor(() => expect(sent).toHaveLength(2))
})

test('what is no address is said before anything is sent', async () => {
  await open()
  await screen.findByLabelText('Your e-mail address')
  expect(screen.queryByText(/Please check this address/)).toBeNull()
  type('pat@family, una@example.com')
  tap('Send me an e-mail')
  screen.getByText(/Please check this address/)
  expect(sent).toEqual([])
})

test('where it is confirmed the digest can be left out, and the address changed or taken back', async () => {
  await open('confirmed')
  await screen.findByText(`News goes to ${address}.`)
  fireEvent.click(screen.getByLabelText('One e-mail a day when there is something new'))
  await waitFor(() => expect(sent).toEqual([{ isWanted: false }]))
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('One e-mail a day when there is something new').checked).toBe(false),
  )
  tap('Change the address')
  type('pat2@family.example')
  tap('Send me an e-mail')
  await screen.findByText('An e-mail is on its way to pat2@family.example')
  tap('No e-mail any more')
  const said = await screen.findByText('No e-mail goes to pat2@family.example any more.')
  expect(document.activeElement).toBe(said)
  expect(screen.getByLabelText<HTMLInputElement>('Your e-mail address').value).toBe('')
  type(address)
  tap('Send me an e-mail')
  await screen.findByText(`An e-mail is on its way to ${address}`)
  expect(screen.queryByText(/^No e-mail goes/)).toBeNull()
})

test('an address that takes no mail is said so, and stands there to be mended', async () => {
  await open('refused')
  await screen.findByText(`No e-mail arrives at ${address}`)
  tap('Change the address')
  expect(screen.getByLabelText<HTMLInputElement>('Your e-mail address').value).toBe(address)
})

test('while the next address waits Pat reads that news still goes to the first, and one tap keeps that', async () => {
  letters = { canSend: true, mine: { address: 'pat@gmial.example', state: 'waiting', stillTo: address, wantsDigest: true } }
  await open()
  await screen.findByText(`News still goes to ${address}.`)
  tap(`Keep ${address}`)
  await waitFor(() => expect(sent).toEqual([{ address }]))
})

test('a school that sends no e-mail says nothing of it', async () => {
  letters = { canSend: false, mine: null }
  const { container } = await open()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(container.textContent).toBe('')
})
