// With the keys alone, as whoever holds no mouse: a family reads, a teacher posts, a leader tells, the head and the office decide.
import { photo } from '../src/testing/photos.ts'
import { send, sentPhoto } from '../src/testing/sending.ts'
import { postOf, somePhotos, writeAndPost } from '../src/testing/running/acts.ts'
import { signedInCaller } from '../src/testing/running/signed-in.ts'
import { expect, test } from './fixtures.ts'
import { enter, press, tabTo, type, walk } from './keys.ts'
import { makeSlip } from './slip.ts'
import { untilReceived } from './unsent.ts'

test('Pat joins with typed letters, reads, looks at photos, filters, and sets letters and language, all with the keys', async ({
  as,
  stranger,
  school,
  codes,
}) => {
  const helen = await signedInCaller(school, codes.head.code)
  await send(helen, [sentPhoto(await photo()), sentPhoto(await photo({ width: 600, height: 900 }))], {
    caption: 'Two to look at',
  })
  const slip = await makeSlip(await as('head', null))
  const pat = await stranger()
  await pat.goto('/join')
  await type(pat.getByLabel('Your code'), slip.letters)
  await press(pat, 'Enter')
  await type(pat.getByLabel('Your name'), 'Pat')
  await press(pat, 'Enter')
  await expect(pat.getByRole('article').first()).toBeVisible()

  const find = pat.getByRole('link', { name: 'Find' })
  await enter(find)
  await expect(pat.getByRole('heading', { level: 1 })).toBeFocused()
  await walk(pat, 'Find')
  await pat.goBack()
  await tabTo(pat.getByRole('link', { name: 'Skip to the page' }))
  await press(pat, 'Enter')
  await press(pat, 'Tab')
  await expect(find).toBeFocused()

  const first = pat.getByRole('button', { name: /^Photo 1 of/ }).first()
  await enter(first)
  const viewer = pat.getByRole('dialog', { name: /^Photo 1 of/ })
  await expect(viewer).toBeVisible()
  await press(pat, 'ArrowRight')
  await expect(pat.getByRole('dialog', { name: /^Photo 2 of/ })).toBeVisible()
  await press(pat, 'Tab')
  expect(await pat.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  await press(pat, 'Escape')
  await expect(pat.getByRole('dialog')).toHaveCount(0)
  await expect(first).toBeFocused()

  const tag = pat.getByRole('navigation', { name: 'Groups and tags' }).getByRole('link', { name: '#notices' })
  await tabTo(tag, 'Shift+Tab')
  await press(pat, 'Enter')
  await expect(pat).toHaveURL(/\?tag=notices/)
  await expect(tag).toBeFocused()
  await tabTo(pat.getByRole('link', { name: 'Settings' }), 'Shift+Tab')
  await press(pat, 'Enter')
  await expect(pat.getByRole('heading', { name: 'Settings' })).toBeFocused()
  await walk(pat, 'Settings')
  await tabTo(pat.getByRole('radio', { name: 'Normal' }))
  await press(pat, 'ArrowDown')
  await expect(pat.getByRole('radio', { name: 'Large', exact: true })).toBeChecked()
  const language = pat.getByRole('combobox').first()
  await tabTo(language, 'Shift+Tab')
  // One after another, as the arrows do: each is drawn at once, and the next is one key away.
  for (const tongue of ['cy', 'pl']) {
    await press(pat, 'ArrowDown')
    await expect(pat.locator('html')).toHaveAttribute('lang', tongue)
    await expect(language).toBeFocused()
  }
})

test('Tom writes a post with a photo and answers who is in it, and Tara tells that the coach is late, with the keys', async ({
  as,
}) => {
  const tom = await as('staff', '/capture')
  await expect(tom.getByRole('button', { name: 'Take a photo' })).toBeVisible()
  await walk(tom, 'New post')
  const picker = tom.waitForEvent('filechooser')
  await enter(tom.getByRole('button', { name: /^Choose photos/ }))
  await (await picker).setFiles(await somePhotos(1))
  await type(tom.getByLabel('What does photo 1 show?'), 'Painted paper boats')
  await type(tom.getByLabel('Caption', { exact: true }), 'Boats by the keys')
  await tabTo(tom.getByRole('radio', { name: /Nobody can be recognised/ }))
  await press(tom, 'ArrowDown')
  await expect(tom.getByRole('radio', { name: /Pupils are shown/ })).toBeChecked()
  await tabTo(tom.getByRole('checkbox', { name: 'Beech Year 2' }))
  await press(tom, 'Space')
  const answers = tom.getByRole('checkbox', { name: /^Not in it/ })
  await expect(answers).toHaveCount(2)
  for (const answer of await answers.all()) {
    await tabTo(answer)
    await press(tom, 'Space')
  }
  const school = tom.getByRole('group', { name: 'Who is it for?' }).getByRole('button', { name: 'Whole school' })
  await tabTo(school)
  if ((await school.getAttribute('aria-pressed')) !== 'true') await press(tom, 'Space')
  await enter(tom.getByRole('button', { name: 'Post', exact: true }))
  await expect(tom.getByText('Saved on this device')).toBeVisible()

  const tara = await as('tripLeader', '/trips')
  const card = tara.getByRole('region', { name: 'Canterbury Cathedral' })
  await enter(card.getByRole('button', { name: 'Late …' }))
  const delay = card.getByRole('button', { name: /^30 min late/ })
  await tabTo(card.getByRole('button', { name: 'Not this' }))
  await press(tara, 'Enter')
  await expect(card.getByRole('button', { name: 'Late …' })).toBeFocused()
  await press(tara, 'Enter')
  await enter(delay)
  await expect(card.getByText(/Families were told: Late/)).toBeVisible()
  await expect(card.getByRole('button', { name: 'Late …' })).toBeFocused()
})

test('Helen publishes, returns and takes down, and Olu plans a trip and changes a permission, with the keys', async ({ as }) => {
  const tom = await as('staff')
  for (const caption of ['First by the keys', 'Second by the keys']) {
    await writeAndPost(tom, { caption })
    await tom.goto('/')
  }
  await untilReceived(tom)
  const helen = await as('head', '/review')
  const first = postOf(helen, 'First by the keys')
  await enter(first.getByRole('button', { name: 'Publish' }))
  await expect(helen.getByText('Published. Families can see it now.')).toBeVisible()
  const back = postOf(helen, 'Second by the keys').getByRole('button', { name: 'Return' })
  await enter(back)
  await press(helen, 'Escape')
  await expect(helen.getByRole('dialog')).toHaveCount(0)
  await expect(back).toBeFocused()
  await press(helen, 'Enter')
  await type(helen.getByLabel('Why does it come back?'), 'Please say what it shows.')
  await enter(helen.getByRole('button', { name: 'Return it' }))
  await expect(helen.getByText('Returned. The author sees your reason.')).toBeVisible()
  await helen.goto('/')
  const post = postOf(helen, 'First by the keys')
  await enter(post.getByRole('button', { name: 'Take down' }))
  await enter(helen.getByRole('button', { name: 'Take it down' }))
  await expect(post).toHaveCount(0)
  // The post is gone with its button: the keys go on where it was, not at the top.
  await press(helen, 'Tab')
  expect(await helen.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true)

  const olu = await as('office', '/trips')
  const plan = olu.getByRole('button', { name: 'Plan a trip' })
  await enter(plan)
  const form = olu.getByRole('dialog', { name: 'Plan a trip' })
  await type(form.getByLabel('Where to'), 'Dover Castle')
  await tabTo(form.getByRole('button', { name: 'Beech Year 2' }))
  await press(olu, 'Space')
  await tabTo(form.getByLabel('Leaves school'))
  await olu.keyboard.type('0900')
  await enter(form.getByRole('button', { name: 'Plan this trip' }))
  await expect(form).toHaveCount(0)
  await expect(olu.getByRole('list', { name: 'Planned trips' })).toContainText('Dover Castle')
  await expect(plan).toBeFocused()
  await tabTo(olu.getByRole('button', { name: 'More' }), 'Shift+Tab')
  await press(olu, 'Enter')
  await enter(olu.getByRole('link', { name: 'Permissions' }))
  await expect(olu.getByRole('heading', { name: 'Permissions', level: 1 })).toBeFocused()
  const answer = olu.getByRole('checkbox').first()
  await expect(answer).toBeVisible()
  await walk(olu, 'Permissions')
  await tabTo(answer)
  await press(olu, 'Space')
  await enter(olu.getByRole('button', { name: 'Save the list' }))
  await expect(olu.getByText(/^Saved/)).toBeVisible()
})
