// A slip for a family of the school's first group, made without the screens.
import { expect, type Page } from '@playwright/test'
import type { Me } from '../src/api/contract/join.ts'
import type { Slip } from '../src/domain/invitation.ts'

export async function makeSlip(head: Page): Promise<Slip> {
  const { request } = head.context()
  const { groups } = (await (await request.get('/api/me?v=1')).json()) as Me
  const data = { role: 'family', groupIds: [groups[0]?.id], names: [], count: 1 }
  const reply = await request.post('/api/invitations?v=1', { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return ((await reply.json()) as { slips: [Slip] }).slips[0]
}
