// Calling the school while reading: a session that ended closes the gate before the kept photos and is heeded everywhere.
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import * as gate from './photo-gate.ts'
import { heed } from './session.ts'

/** Does the work. On a refusal heeds it, then throws it on. */
export async function heeding<T>(memberId: Id, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) {
      if (error.code.startsWith('session.')) await gate.sessionRefused(memberId)
      await heed(memberId, error)
    }
    throw error
  }
}
