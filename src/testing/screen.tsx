// Shows a screen to a member as the app does, on a device of its own, with a school that answers as the test says.
import 'fake-indexeddb/auto'
import { type RenderResult, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import type { Me } from '../api/contract/join.ts'
import { MeProvider } from '../client/ui/me.tsx'
import { WithQueries } from '../client/ui/with-queries.tsx'
import * as session from '../device/session.ts'
import { FakeCaches } from './device/fake-caches.ts'

/** happy-dom lacks it; in a test, what a screen did not expect is a failure. */
globalThis.reportError ??= (error) => {
  throw error
}

/** What the school answers, by "METHOD /path"; a thrown TypeError is a cut line. */
export type Answers = Record<string, (input: unknown) => { status?: number; body: unknown }>

/** What is asked before anyone is known. All else says for whom: on a shared tablet another may be signed in by now. */
const FOR_ANYONE = new Set(['/api/setup', '/api/sessions', '/api/me'])

/** Everything that is not answered here is out of reach, and so is what does not say for whom it asks. */
export function schoolAnswers(answers: Answers): void {
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(address, 'https://school.test')
    const isMeant = FOR_ANYONE.has(pathname) || searchParams.has('as')
    const answer = answers[`${init.method ?? 'GET'} ${pathname}`]
    if (!answer || !isMeant) return Promise.reject(new TypeError('Failed to fetch'))
    const { status = 200, body } = answer(typeof init.body === 'string' ? JSON.parse(init.body) : null)
    return Promise.resolve(Response.json(body, { status }))
  })
}

/** No two tests share a member, so no two share what the device keeps. */
export async function showTo(me: Me, screen: ReactElement): Promise<RenderResult> {
  // The next member's arrival wipes what the one before kept, photos too.
  if (!('caches' in globalThis)) vi.stubGlobal('caches', new FakeCaches())
  await session.keepMe(me)
  return render(
    <MeProvider me={me}>
      <WithQueries>{screen}</WithQueries>
    </MeProvider>,
  )
}
