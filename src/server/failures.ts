// What is answered, and what is logged, when a request ends in an error.
import type { Context as HonoContext } from 'hono'
import { Refused } from '../api/problem.ts'
import { problemResponse } from './http.ts'
import { isStorageFull } from './store/db.ts'

/** A refusal is said as it is, a full disk as a full disk; anything else is logged and says nothing about itself. */
export function answerFailure(error: Error, http: HonoContext): Response {
  if (error instanceof Refused) return problemResponse(error.code, error.detail)
  if (isStorageFull(error) || isDiskFull(error)) {
    console.error('The storage is full.')
    return problemResponse('storage.full')
  }
  console.error(describeFailure(error, `${http.req.method} ${http.req.routePath}`))
  return problemResponse('server.error')
}

/** The route's pattern, kind and place of an error: never its message, which may quote what a person wrote. */
export function describeFailure(error: unknown, where: string): string {
  if (!(error instanceof Error)) return `${where} failed.`
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [`${where} failed: ${error.name}${code}`, ...places.slice(0, 8)].join('\n')
}

function isDiskFull(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
