// What people and strangers hand over that is no photo, too much, or not allowed: a plain sentence, and nothing else is lost.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeedPage } from '../src/domain/feed.ts'
import { imageSize } from '../src/domain/image-format.ts'
import { metadataIn } from '../src/domain/image-metadata.ts'
import { bombHeader60MP, heicLike, photo, svgNamedJpg, truncatedJpeg } from '../src/testing/photos.ts'
import { readSchool } from '../src/testing/history/read-school.ts'
import { GUESSES_FROM_ONE } from '../src/server/guesses.ts'
import { type SentPhoto, sentPhoto, submissionOf } from '../src/testing/sending.ts'
import { seeArrive, somePhotos, type Upload, write, writeAndPost } from '../src/testing/running/acts.ts'
import { expect, test } from './fixtures.ts'
import { untilReceived } from './unsent.ts'

const picked = (name: string, mimeType: string, bytes: Uint8Array): Upload => ({ name, mimeType, buffer: Buffer.from(bytes) })

test('a HEIC, an SVG named jpg, a 60 MP bomb and half a photo are refused in words, the good ones go', async ({ as }) => {
  const tom = await as('staff', '/capture')
  const files = tom.getByLabel('Photos from this device', { exact: true })
  const cases: [Upload, RegExp][] = [
    [picked('IMG_1.heic', 'image/heic', heicLike()), /HEIC/],
    [picked('drawing.jpg', 'image/jpeg', svgNamedJpg()), /JPEG, PNG or WebP/],
    [picked('bomb.jpg', 'image/jpeg', await bombHeader60MP()), /50 megapixels/],
    [picked('half.jpg', 'image/jpeg', await truncatedJpeg()), /damaged|cannot be opened/],
  ]
  for (const [file, words] of cases) {
    await files.setInputFiles([file])
    await expect(tom.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await tom.getByRole('button', { name: 'OK', exact: true }).click()
  }
  await writeAndPost(tom, { caption: 'The good one', photos: 1 })
  await untilReceived(tom)
})

test('what is sent carries no place, no camera and no name, whatever the photo held', async ({ as, school }) => {
  const tom = await as('staff')
  const tagged = picked('holiday.jpg', 'image/jpeg', await photo({ width: 1600, height: 1200, isTagged: true, orientation: 6 }))
  const before = new Set((await readSchool(school.dataDir)).posts.map((one) => one.id))
  await writeAndPost(tom, { caption: 'Upright and clean', photos: [tagged] })
  await untilReceived(tom)
  const sent = (await readSchool(school.dataDir)).posts.filter((one) => !before.has(one.id))
  expect(sent).toMatchObject([{ manifest: [{}] }])
  const id = sent[0]?.manifest[0]?.id ?? ''
  for (const path of [`originals/${id}`, `renditions/${id}.480.webp`]) {
    const bytes = new Uint8Array(await readFile(join(school.dataDir, 'media', path)))
    const { width = 0, height = 0 } = imageSize(bytes) ?? {}
    expect(width > height, `${path} stands upright`).toBe(true)
    expect(metadataIn(bytes)).toEqual([])
    expect(Buffer.from(bytes).includes('Amelia')).toBe(false)
  }
})

test('a caption of 5,000 characters says how much too long it is, and loses nothing', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await write(tom, { caption: 'a'.repeat(5000) })
  await expect(tom.getByText('The caption is 3000 characters too long.')).toBeVisible()
  await expect(tom.getByRole('button', { name: 'Post', exact: true })).toBeDisabled()
  await expect(tom.getByLabel('Caption', { exact: true })).toHaveValue('a'.repeat(5000))
})

test('of six photos four go, and the screen says so', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await tom.getByLabel('Photos from this device', { exact: true }).setInputFiles(await somePhotos(6))
  await expect(tom.getByText('Four photos fit in one post. 2 were left out.')).toBeVisible()
})

test('codes are guessed only so often, and another school’s words are not believed', async ({ stranger }) => {
  const una = await stranger()
  const guess = async (digits: number) => {
    const data = { code: `BCDF${digits}`, deviceName: 'x' }
    const reply = await una.context().request.post('/api/sessions?v=1', { data })
    return ((await reply.json()) as { problem: string }).problem
  }
  const answers: string[] = []
  while (answers.length <= GUESSES_FROM_ONE) {
    const ten = Array.from({ length: 10 }, (_, count) => guess(1000 + answers.length + count))
    answers.push(...(await Promise.all(ten)))
  }
  expect(answers.filter((answer) => answer === 'code.refused')).toHaveLength(GUESSES_FROM_ONE)
  expect(answers.at(-1)).toBe('rate.limited')
  await una.goto('/join')
  await una.getByLabel('Your code').fill('BCDFGHJK')
  await una.getByRole('button', { name: 'Go on' }).click()
  await expect(una.getByText('Too many tries. Please wait a few minutes.')).toBeVisible()
})

test('a body that is not JSON, another author’s post and EXIF in an upload get their own problem codes', async ({ as }) => {
  const tom = await as('staff')
  const { request } = tom.context()
  const code = async (reply: Promise<{ json: () => Promise<unknown> }>) =>
    ((await (await reply).json()) as { problem: string }).problem
  const headers = { 'content-type': 'application/json' }
  const id = '0190a0a0-0000-7000-8000-000000000001'
  expect(await code(request.post(`/api/posts/${id}?v=1`, { data: Buffer.from('{'), headers }))).toBe('request.not_json')
  expect(await code(request.post(`/api/posts/${id}?v=1`, { data: {}, headers }))).toBe('content.invalid')
  expect(await code(request.post(`/api/attachments/${id}?v=1&offset=x`, { data: Buffer.alloc(1) }))).toBe('request.invalid')
  expect(await code(request.post(`/api/posts/${id}/publication?v=1`, { data: { version: 1 }, headers }))).toBe('not_found')
  expect(await code(request.get('/api/feed?v=0'))).toBe('client.outdated')

  const tagged = sentPhoto(await photo({ isTagged: true }))
  const upload = ({ attachment: { id: photoId, size, sha256 }, bytes }: SentPhoto) =>
    request.post(`/api/attachments/${photoId}?v=1&offset=0&size=${size}&sha256=${sha256}`, { data: Buffer.from(bytes) })
  await upload(tagged)
  expect(await code(request.post(`/api/posts/${id}?v=1`, { data: submissionOf([tagged]), headers }))).toBe('attachment.unclean')

  const helen = await as('head')
  await writeAndPost(helen, { caption: 'Helen’s own', photos: 1 })
  await seeArrive(tom, 'Helen’s own')
  const { posts } = (await (await request.get('/api/feed?v=1')).json()) as FeedPage
  const hers = posts.find((one) => one.caption === 'Helen’s own')
  const clean = sentPhoto(await photo())
  const photoId = hers?.photos[0]?.id ?? ''
  expect(await code(upload({ ...clean, attachment: { ...clean.attachment, id: photoId } }))).toBe('not_found')
  expect(await code(request.post(`/api/posts/${hers?.id}?v=1`, { data: submissionOf([]), headers }))).toBe('not_found')
})
