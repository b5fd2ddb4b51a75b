// Who asks: the session cookie, the member behind it, and the right that they need.
import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Access } from '../api/endpoint.ts'
import { Refused } from '../api/problem.ts'
import { rightsOf } from '../domain/member.ts'
import { DAY, HOUR } from '../domain/time.ts'
import { isLanguage, LANGUAGE_COOKIE, type Language } from '../words/languages.ts'
import { hashOf } from './codes.ts'
import type { Context } from './context.ts'
import * as sessions from './store/sessions.ts'
import type { Caller } from './store/sessions.ts'
import { report } from './trouble.ts'

export const COOKIE = '__Host-bookbag'

/** The longest that browsers keep a cookie (RFC 6265bis); renewed whenever the app asks who it is. */
const COOKIE_SECONDS = (400 * DAY) / 1000
const SEEN_EVERY = HOUR

const attributes = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const

/**
 * The member who asks. Forbidden and unknown are the same 404; told apart is only what the person needs to know:
 * that they are not signed in, that their session was ended, or that they were removed.
 */
export async function requireCaller(http: HonoContext, context: Context, access: Exclude<Access, 'anyone'>): Promise<Caller> {
  const found = await findCaller(http, context)
  if (!found || !isMeant(http, found)) throw new Refused('session.missing')
  if (found.standing !== 'living') throw new Refused(`session.${found.standing}`)
  if (access !== 'member' && !rightsOf(found.member, found.policy, context.now()).has(access)) throw new Refused('not_found')
  return found
}

/** On a shared tablet the session may have changed hands under a sender: what was queued by one person is never taken as another's. */
function isMeant(http: HonoContext, { member }: Caller): boolean {
  return (http.req.query('as') ?? member.id) === member.id
}

/** The member behind the cookie, also of a session that is over; null without one. Notes at most hourly that they were seen. */
export async function findCaller(http: HonoContext, context: Context): Promise<Caller | null> {
  const token = getCookie(http, COOKIE)
  if (!token) return null
  const now = context.now()
  const found = await sessions.findCaller(context.db, hashOf(token))
  const isSeenAnew = found?.standing === 'living' && Date.parse(now) - Date.parse(found.lastSeenAt) > SEEN_EVERY
  const language = languageOf(http)
  // A full disk must not keep anyone from reading: to note that they were here can wait.
  if (isSeenAnew) await sessions.see(context.db, found, now).catch((error) => report(error, 'To note who was here'))
  if (found?.standing === 'living' && language !== null && language !== found.language)
    await sessions.speak(context.db, found.sessionId, language).catch((error) => report(error, 'To note a language'))
  return found
}

/** Of the device that asks, by its cookie; null where it has chosen none. */
export function languageOf(http: HonoContext): Language | null {
  const tag = getCookie(http, LANGUAGE_COOKIE)
  return isLanguage(tag) ? tag : null
}

/** Keeps the session on this device, or keeps it for longer. */
export function keepCookie(http: HonoContext, token: string): void {
  setCookie(http, COOKIE, token, { ...attributes, maxAge: COOKIE_SECONDS })
}

export function renewCookie(http: HonoContext): void {
  const token = getCookie(http, COOKIE)
  if (token) keepCookie(http, token)
}

export function dropCookie(http: HonoContext): void {
  deleteCookie(http, COOKIE, attributes)
}
