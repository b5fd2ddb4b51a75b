// Calling the school for a member: a session that ended closes the gate before the kept photos and is heeded everywhere.
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { heed } from './heed.ts'
import * as gate from './photo-gate.ts'
import * as sessionMark from './session-mark.ts'

/** Does the work. On a refusal heeds it, then throws it on. What an older session was refused is done once more in the new one. */
export async function heeding<T>(memberId: Id, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const mark = await sessionMark.take()
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const isMeant = await heed(memberId, error, mark)
      if (!isMeant) continue
      if (error.code.startsWith('session.')) await gate.sessionRefused(memberId)
      throw error
    }
  }
}
