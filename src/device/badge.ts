// The number on the app's icon: for staff the posts that wait to be sent, for families the posts that nobody has looked at here.
import { mine } from './member.ts'
import * as people from './people.ts'
import { unreadCount } from './unread.ts'
import * as unsent from './unsent.ts'

// Not everywhere, and in no browser that has not installed Bookbag.
type WithBadge = { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> }
const icon = (): WithBadge => navigator

/** Says the number as it is now, from a page or the worker. */
export async function show(): Promise<void> {
  const count = await waitingOrUnread()
  await (count > 0 ? icon().setAppBadge?.(count) : icon().clearAppBadge?.())?.catch(refused)
}

export async function clear(): Promise<void> {
  await icon().clearAppBadge?.().catch(refused)
}

async function waitingOrUnread(): Promise<number> {
  const memberId = await mine()
  const me = (await people.find(memberId))?.me
  return me?.rights.includes('capture') ? unsent.count(memberId) : unreadCount()
}

/** A browser that does not let an app count on its icon is as good without. */
const refused = () => undefined
