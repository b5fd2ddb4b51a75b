// What is answered when a request ends in an error.
import type { Context as HonoContext } from 'hono'
import { type ProblemCode, Refused } from '../api/problem.ts'
import { problemResponse } from './http.ts'
import type { Trouble } from './store/db.ts'
import { report, troubleOf } from './trouble.ts'

const answers: Record<Trouble, ProblemCode> = { full: 'storage.full', busy: 'server.busy', broken: 'storage.failed' }

/** A refusal is said as it is, trouble of the machine by its own problem; anything else says nothing about itself. */
export function answerFailure(error: Error, http: HonoContext): Response {
  if (error instanceof Refused) return problemResponse(error.code, error.detail)
  report(error, `${http.req.method} ${http.req.routePath}`)
  const trouble = troubleOf(error)
  return problemResponse(trouble ? answers[trouble] : 'server.error')
}
