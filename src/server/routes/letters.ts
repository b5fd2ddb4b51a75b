// A member's own e-mail address: what it is, another, none.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { askOwner, lettersOf } from '../notifications/addresses.ts'
import * as addresses from '../store/mail-addresses.ts'
import * as stops from '../store/mail-stops.ts'

export function mountLetters(app: Hono, context: Context): void {
  const { letters } = contract
  const { db, now } = context

  mount(app, context, letters.mine, async ({ caller: { member } }) => lettersOf(context, member.id))

  mount(app, context, letters.ask, async ({ caller: { member }, input: { address } }) => {
    await askOwner(context, member.id, address)
    return lettersOf(context, member.id)
  })

  mount(app, context, letters.remove, async ({ caller: { member } }) => {
    await addresses.remove(db, member.id)
    return lettersOf(context, member.id)
  })

  mount(app, context, letters.wantDigest, async ({ caller: { member }, input: { isWanted } }) => {
    await stops.set(db, member.id, isWanted ? null : now())
    return lettersOf(context, member.id)
  })
}
