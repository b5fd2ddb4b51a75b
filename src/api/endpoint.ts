// What an endpoint is: method, path, who may call it, what goes in and what comes out.
import type * as z from 'zod/mini'
import type { Right } from '../domain/member.ts'
import type { ProblemCode } from './problem.ts'

/** Sent with every call as `?v=`: in the address, because school filters strip headers. */
export const CONTRACT_VERSION = 1

/** `anyone` needs no session; `member` any session; otherwise the right that the member must hold, else 404. */
export type Access = 'anyone' | 'member' | Right

export type Endpoint<Input extends z.ZodMiniType, Output extends z.ZodMiniType, Who extends Access = Access> = {
  method: 'GET' | 'POST'
  /** With `:name` parts. */
  path: `/${string}`
  access: Who
  /** One sentence for openapi.json. */
  summary: string
  /** GET: the query string; POST: the JSON body. */
  input: Input
  output: Output
  /** The body is raw bytes; the input then travels in the query string. */
  takesBytes?: true
  /** What an input is refused with that does not fit; otherwise `request.invalid`. */
  invalid?: ProblemCode
}

/** Keeps the exact types of one endpoint. */
export function endpoint<Input extends z.ZodMiniType, Output extends z.ZodMiniType, const Who extends Access>(
  spec: Endpoint<Input, Output, Who>,
): Endpoint<Input, Output, Who> {
  return spec
}
