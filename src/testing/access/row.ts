// A row of the access matrix: what is asked of an endpoint, and who gets an answer.
import type * as z from 'zod/mini'
import type { Endpoint } from '../../api/endpoint.ts'
import type { ProblemCode } from '../../api/problem.ts'
import { newId } from '../../server/context.ts'
import { type Role, roles, type World } from './world.ts'

export type Question = { params?: Record<string, string>; input?: unknown; bytes?: Uint8Array<ArrayBuffer> }

/** `asks` makes what is asked for anew for each role, so that an act that succeeds takes nothing from the next. */
export type Case = {
  allowed: readonly Role[]
  asks: (world: World, role: Role) => Question | Promise<Question>
  /** The school's answer to those who are allowed, where it is not a yes. */
  refusal?: ProblemCode
  /** Where not everyone could ask this at all. */
  askedBy?: readonly Role[]
}

export type Row = { target: Endpoint<z.ZodMiniType, z.ZodMiniType>; cases: Record<string, Case> }

export const everyone = roles
export const members: readonly Role[] = ['family', 'family2', 'staff', 'deputy', 'office', 'head']
export const families: readonly Role[] = ['family', 'family2']
export const authors: readonly Role[] = ['staff', 'deputy', 'office', 'head']
export const reviewers: readonly Role[] = ['deputy', 'head']
export const managers: readonly Role[] = ['office', 'head']
export const head: readonly Role[] = ['head']
export const nobody: readonly Role[] = []

/** The same question for everyone. */
export function asking(allowed: readonly Role[], question: Question = {}): Case {
  return { allowed, asks: () => question }
}

/** An id that nothing has, and one that is none: answered to nobody. */
export function unknown(name: string, input: unknown = {}): Record<string, Case> {
  return {
    'an unknown id': { allowed: nobody, asks: () => ({ params: { [name]: newId() }, input }) },
    'no id at all': { allowed: nobody, asks: () => ({ params: { [name]: "' or 1=1 --" }, input }) },
  }
}
