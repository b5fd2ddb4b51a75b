// What another app shares before the worker is there: nothing is read, nothing is kept, and a page says so.
import { expect, test } from 'vitest'
import { refusedShare } from '../domain/share.ts'
import { startTestServer } from '../testing/server.ts'

test('a share without a worker is led to a sentence, whoever sends it, however much, and leaves nothing', async () => {
  const server = await startTestServer()
  const form = new FormData()
  form.append('photos', new File([new Uint8Array(3_000_000)], 'castle.jpg', { type: 'image/jpeg' }))
  for (const headers of [{}, { origin: 'https://evil.example' }]) {
    const response = await fetch(`${server.url}/share`, { method: 'POST', body: form, headers, redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([303, refusedShare('unready')])
    expect(response.headers.get('set-cookie')).toBeNull()
  }
  const tables = ['upload', 'attachment', 'post', 'event'] as const
  for (const table of tables) expect(await server.context.db.selectFrom(table).selectAll().execute()).toEqual([])
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  await server.close()
})
