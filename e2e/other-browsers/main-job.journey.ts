// The main job in the engine of iPhones and in Firefox: each test goes on where the one before ended, and a further step is a further test.
import { photo } from '../../src/testing/photos.ts'
import type { Person } from '../../src/testing/other-browsers/person.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'serial' })

test('Helen makes a slip; Pat joins with its letters and reads', async ({ helen, pat, school }) => {
  await helen.open(`/join#${school.codes.head.code}`)
  await helen.tap('button', 'Go on')
  await helen.tap('button', 'More')
  await helen.tap('link', /^People/)
  await helen.tap('button', 'Beech Year 2')
  await helen.fill('How many slips?', '1')
  await helen.tap('button', 'Make 1 slip')
  await helen.see(/and type [A-Z0-9]{4} [A-Z0-9]{4}/)
  const letters = /and type ([A-Z0-9]{4} [A-Z0-9]{4})/.exec(await helen.read())?.[1] ?? ''

  await pat.open('/join')
  await pat.fill('Your code', letters)
  await pat.tap('button', 'Go on')
  await pat.fill('Your name', 'Pat')
  await pat.tap('button', 'Start reading')
  await pat.seePost('Look at the verbs.', 1)
})

test('Tom posts a photo from a file and one from the camera: saved on the device, then received by the school', async ({
  tom,
  school,
  proof,
}) => {
  await tom.open(`/join#${school.codes.staff.code}`)
  await tom.tap('button', 'Go on')
  await tom.tap('link', 'New post')
  const picture = await photo({ width: 1600, height: 1200, orientation: 6, isTagged: true })
  await tom.pick('Photos from this device', [await proof.file('boats.jpg', picture)])
  await tom.fill('What does photo 1 show?', 'Painted paper boats')
  await tom.tap('button', 'Take a photo')
  await tom.fill('What does photo 2 show?', 'The pond')
  expect(await tom.device.evaluate(isPostInSight, null), 'Post stands above the navigation').toBe(true)
  await write(tom, 'Boats on the pond')
  await tom.tap('button', 'Post')
  await tom.see('Saved on this device')
  await proof.said('saved', tom)
  await tom.tap('link', 'See it in the outbox')
  await tom.see('Nothing waits on this device.')
  await tom.see('Boats on the pond')
  await proof.said('received', tom)
})

test('Helen publishes it, and it appears on the phone that Pat has open', async ({ helen, pat }) => {
  expect(await pat.countPosts('Boats on the pond')).toBe(0)
  await helen.tap('link', /^Review/)
  await helen.tap('button', 'Publish', 'Boats on the pond')
  await helen.see('Published. Families can see it now.')
  await pat.seeArrive('Boats on the pond')
  await pat.seePost('Boats on the pond', 2)
})

test('when the school cannot be reached, Pat reads on, and what Tom posts waits until it can', async ({
  pat,
  tom,
  school,
  proof,
}) => {
  for (const one of [pat, tom]) await untilOfflineReady(one)
  await school.goAway()
  await pat.reload()
  await pat.seePost('Boats on the pond', 2)

  await tom.reload()
  await tom.tap('link', 'New post')
  await write(tom, 'Written without signal')
  await tom.tap('button', 'Post')
  await tom.see('Saved on this device')
  await proof.said('saved', tom)
  await tom.tap('link', 'See it in the outbox')
  await tom.see('Waiting for signal')

  await school.comeBack()
  await tom.tap('button', 'Send now')
  await tom.see('Nothing waits on this device.')
  await proof.said('received', tom)
})

test('Helen takes the photos down, and they leave the phone that Pat has open', async ({ helen, pat, proof }) => {
  // After an outage an open page may take a minute to ask again: Pat opens it anew, and it says no more that there is no signal.
  await pat.reload()
  await pat.see('Ferncliff Primary School Beech Year 2')
  await pat.seePost('Boats on the pond', 2)
  await helen.tap('link', 'Feed')
  await helen.tap('button', 'Take down', 'Boats on the pond')
  await helen.tap('button', 'Take it down')
  // I7 of safety.md: ten seconds on a device that is online.
  await expect.poll(() => pat.countPosts('Boats on the pond'), { timeout: 10_000 }).toBe(0)
  await expect.poll(() => proof.verdict(), { timeout: 20_000 }).toEqual([])
})

test('Tara says in two taps how the coach goes, and it is on the phone that Sam has open; without the school her word waits, then comes', async ({
  tara,
  sam,
  school,
  proof,
}) => {
  await sam.open(`/join#${school.codes.family2.code}`)
  await sam.tap('button', 'Go on')
  await sam.see(/Canterbury Cathedral.*Late, back about/)
  await tara.open(`/join#${school.codes.tripLeader.code}`)
  await tara.tap('button', 'Go on')
  await tara.see('Canterbury Cathedral')
  await tara.open('/trips')
  await tell(tara, 'On time')
  await tara.see('Families were told: On time')
  await sam.see('On time')

  // As on every telephone that has opened Bookbag for a moment: Firefox reports each file that a cut line kept from coming.
  await untilOfflineReady(tara)
  await school.goAway()
  await tell(tara, 'Back')
  await tara.see('kept on this device')
  await school.comeBack()
  await tara.reload()
  await tara.see('Families were told: Back')
  await sam.reload()
  await sam.see('Back at school')
  await expect.poll(() => proof.verdict(), { timeout: 20_000 }).toEqual([])
})

async function tell(leader: Person, status: string): Promise<void> {
  await leader.tap('button', status)
  await leader.tap('button', 'Tell families now')
}

/** A caption, nobody in it, for the whole school. */
async function write(person: Person, caption: string): Promise<void> {
  await person.fill('Caption', caption)
  await person.tap('choice', /^Nobody can be recognised/)
  await person.choose('Whole school')
}

/** The service worker has everything and controls the page. */
async function untilOfflineReady(person: Person): Promise<void> {
  const isReady = async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.active?.state === 'activated' && navigator.serviceWorker.controller !== null
  }
  await expect.poll(() => person.device.evaluate(isReady, null), { timeout: 20_000 }).toBe(true)
}

/** Runs in the page, at its top: what is pushed down by photos is still in the thumb's reach, and covers no place. */
function isPostInSight(): boolean {
  scrollTo(0, 0)
  const post = [...document.querySelectorAll('button')].find((button) => button.innerText === 'Post')
  const places = document.querySelector('nav')
  return !!post && !!places && post.getBoundingClientRect().bottom <= places.getBoundingClientRect().top
}
