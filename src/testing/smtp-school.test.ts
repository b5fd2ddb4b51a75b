// A letter of the school goes all the way into a family's inbox, by the settings that a server would read.
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'
import { confirmLetter, digestLetter } from '../server/mail/letters.ts'
import { createMailSender } from '../server/mail/sender.ts'
import { mailWords } from '../server/mail/words.ts'
import { startSmtpSchool } from './smtp-school.ts'

const smtp = await startSmtpSchool()
const sender = createMailSender(readConfig(smtp.env).mail!)
afterAll(async () => {
  await sender.close()
  await smtp.close()
})

const englishMail = mailWords('en')
const pat = 'pat@family.example'
const sam = 'sam@family.example'
const letter = confirmLetter(englishMail, {
  school: 'Grundschule Süd',
  confirmUrl: 'https://bookbag.example/confirm/abc',
  hours: 24,
})

test('each address gets its own, in both forms', async () => {
  expect(await sender.send({ to: pat, ...letter })).toEqual({ kind: 'sent' })
  const listUnsubscribe = { url: 'https://bookbag.example/stop/1' }
  const digest = digestLetter(englishMail, {
    school: 'Grundschule Süd',
    posts: 2,
    feedUrl: 'https://bookbag.example',
    stopUrl: listUnsubscribe.url,
  })
  expect(await sender.send({ to: sam, ...digest, listUnsubscribe, fromName: 'Grundschule Süd' })).toEqual({ kind: 'sent' })
  expect(smtp.inbox(pat).map(({ shown }) => shown.subject)).toEqual(['Confirm your e-mail address for Grundschule Süd'])
  expect(smtp.inbox(sam).map(({ shown }) => shown.from?.name)).toEqual(['Grundschule Süd'])
  const [received] = smtp.inbox(sam)
  expect([received!.shown.text?.trim(), received!.shown.html?.trim()]).toEqual([digest.text.trim(), digest.html.trim()])
  expect(smtp.inbox('una@example.com')).toEqual([])
})

test('an inbox that was told to takes nothing, until it is told otherwise', async () => {
  const to = 'olu@family.example'
  smtp.refuse(to, { code: 550, text: '5.1.1 no such user' })
  expect(await sender.send({ to, ...letter })).toEqual({ kind: 'refused', code: 550 })
  smtp.refuse(to, { code: 452, text: '4.3.1 full', at: 'end' })
  expect(await sender.send({ to, ...letter })).toEqual({ kind: 'later', why: 'asked to wait', code: 452 })
  expect(smtp.inbox(to)).toEqual([])
  smtp.refuse(to, null)
  expect(await sender.send({ to, ...letter })).toEqual({ kind: 'sent' })
  expect(smtp.inbox(to)).toHaveLength(1)
})
