// Push messages per second of CPU: everything that the server does for one but the network, beside its encryption alone.
import { encrypt } from '../../server/push/encrypt.ts'
import { createPushSender, type Subscription } from '../../server/push/send.ts'
import { pushMessage, pushTopic } from '../../domain/push-message.ts'
import { makeBrowserKeys } from '../push/browser-keys.ts'
import { makeSchoolKeys } from '../push/school-keys.ts'
import { median, type Row, row } from './row.ts'

const SUBSCRIPTIONS = 2000
const ROUNDS = 7
const ENDPOINTS = [
  'https://fcm.googleapis.com/fcm/send/',
  'https://updates.push.services.mozilla.com/wpush/v2/',
  'https://web.push.apple.com/',
]

export async function pushRows(): Promise<Row[]> {
  const subscriptions = Array.from({ length: SUBSCRIPTIONS }, (_, index) => subscriptionAt(index))
  const subject = { kind: 'digest', count: 7 } as const
  const words = { title: 'Oak School', body: '7 new posts today', lang: 'en-GB', dir: 'ltr' } as const
  const payload = JSON.stringify(pushMessage(subject, words, 'https://bookbag.example.sch.uk'))
  const bytes = Buffer.from(payload)
  const message = { payload, ttlSeconds: 43_200, urgency: 'low', topic: pushTopic(subject) } as const
  const post = () => Promise.resolve({ kind: 'answer', status: 201, retryAfter: null } as const)
  const sender = createPushSender({ vapid: makeSchoolKeys(), pushHosts: [], post })

  const sendAll = async () => {
    const outcomes = await Promise.all(subscriptions.map((subscription) => sender.send(subscription, message)))
    if (!outcomes.every(({ kind }) => kind === 'delivered')) throw new Error('Not everything was sent.')
  }
  const encryptAll = () => subscriptions.forEach(({ keys }) => encrypt(keys, bytes))
  const [sent, bare]: [number[], number[]] = [[], []]
  // In turns, so that a busy moment of the machine falls on both; the first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const rates = [await perSecond(encryptAll), await perSecond(sendAll)] as const
    if (round > 0) for (const [index, into] of [bare, sent].entries()) into.push(rates[index] ?? 0)
  }
  sender.close()
  const note = `to ${SUBSCRIPTIONS} browsers, ${bytes.length} bytes each, median of ${ROUNDS}; without the network; floor: encryption alone`
  return [row('push per CPU second', median(sent), '1/s', { least: 6500 }, median(bare), note)]
}

function subscriptionAt(index: number): Subscription {
  return { endpoint: `${ENDPOINTS[index % ENDPOINTS.length]}${index}`, keys: makeBrowserKeys().given }
}

/** Messages per second of this process's CPU, all threads. */
async function perSecond(act: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return SUBSCRIPTIONS / ((user + system) / 1e6)
}
