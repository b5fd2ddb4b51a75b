// Notifications are asked for only after a tap, and chosen group by group.
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { keepTold } from '../../device/push-address.ts'
import * as pushWish from '../../device/push-wish.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { NotificationsSection } from './notifications-section.tsx'

const beech = { id: newId(), name: 'Beech Year 2' }
const me = () => meOf('Pat', { rights: [], groups: [beech] })
const endpoint = 'https://fcm.googleapis.com/fcm/send/x'

let sent: Record<string, unknown> = {}
let kept: string | null = null
let permission: NotificationPermission = 'default'
let subscription: { endpoint: string; toJSON: () => unknown; unsubscribe: () => Promise<boolean> } | null = null
let isBroken = false
const asked = vi.fn<() => Promise<NotificationPermission>>()

beforeEach(() => {
  sent = {}
  kept = null
  permission = 'default'
  isBroken = false
  subscription = null
  asked.mockReset().mockImplementation(async () => (permission = 'granted'))
  vi.stubGlobal('PushManager', {})
  vi.stubGlobal('Notification', {
    get permission() {
      return permission
    },
    requestPermission: asked,
  })
  const pushManager = {
    getSubscription: async () => subscription,
    subscribe: async () => {
      if (isBroken) throw new DOMException('no push service', 'AbortError')
      return (subscription = {
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
        unsubscribe: async () => {
          subscription = null
          return true
        },
      })
    },
  }
  const registration = { pushManager }
  vi.stubGlobal('navigator', {
    ...navigator,
    userAgent: 'Test',
    locks: navigator.locks,
    serviceWorker: { getRegistration: async () => registration, ready: Promise.resolve(registration) },
  })
  return () => vi.unstubAllGlobals()
})

function answers(schoolId: string) {
  schoolAnswers({
    'GET /api/notifications': () => ({
      body: {
        publicKey: 'key',
        endpoint: kept,
        choices: [
          { readerId: schoolId, choice: 'digest' },
          { readerId: beech.id, choice: 'digest' },
        ],
      },
    }),
    'POST /api/subscriptions': (input) => {
      sent['subscribed'] = input
      kept = endpoint
      return { body: {} }
    },
    'POST /api/subscriptions/removal': () => {
      kept = null
      return { body: {} }
    },
    'POST /api/notifications/choices': (input) => {
      sent['chosen'] = input
      return { body: {} }
    },
  })
}

test('the browser’s question comes only after a tap; then the device is on, and groups can be chosen', async () => {
  const pat = me()
  answers(pat.school.id)
  await showTo(pat, <NotificationsSection />)
  const button = await screen.findByRole('button', { name: 'Tell me on this device' })
  expect(asked).not.toHaveBeenCalled()
  fireEvent.click(button)
  await screen.findByRole('button', { name: 'Switch off on this device' })
  expect(sent['subscribed']).toEqual({ endpoint, keys: { p256dh: 'p', auth: 'a' } })
  fireEvent.change(screen.getByLabelText('New posts of Beech Year 2'), { target: { value: 'instant' } })
  await vi.waitFor(() => expect(sent['chosen']).toEqual({ readerId: beech.id, choice: 'instant' }))
})

test('where the browser has no way to be told, as in a private window, that is said, and not that something went wrong', async () => {
  isBroken = true
  const pat = me()
  answers(pat.school.id)
  await showTo(pat, <NotificationsSection />)
  fireEvent.click(await screen.findByRole('button', { name: 'Tell me on this device' }))
  await screen.findByText(/This browser cannot tell you of news/)
  expect(screen.queryByText(/went wrong/)).toBeNull()
})

test('switched off, the school and the browser both forget it', async () => {
  const pat = me()
  answers(pat.school.id)
  await showTo(pat, <NotificationsSection />)
  fireEvent.click(await screen.findByRole('button', { name: 'Tell me on this device' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Switch off on this device' }))
  await screen.findByRole('button', { name: 'Tell me on this device' })
  await vi.waitFor(() => expect([kept, subscription]).toEqual([null, null]))
})

test('that the worker has got another address meanwhile, or that it is over, is seen at once', async () => {
  const pat = me()
  answers(pat.school.id)
  await showTo(pat, <NotificationsSection />)
  await screen.findByRole('button', { name: 'Tell me on this device' })
  const { pushManager } = (await navigator.serviceWorker.getRegistration())!
  await pushWish.want(pat.member.id)
  await keepTold(pat.member.id, pushManager)
  await screen.findByRole('button', { name: 'Switch off on this device' })
  kept = null
  await pushWish.unwant(pat.member.id)
  await screen.findByRole('button', { name: 'Tell me on this device' })
})

test('who has said no reads how to undo it, and is not asked again', async () => {
  permission = 'denied'
  const pat = me()
  answers(pat.school.id)
  await showTo(pat, <NotificationsSection />)
  await screen.findByText('Your browser keeps Bookbag quiet')
  expect(asked).not.toHaveBeenCalled()
})
