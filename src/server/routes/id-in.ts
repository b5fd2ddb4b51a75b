// The id in a path. What is not even an id is answered like an unknown one.
import { Refused } from '../../api/problem.ts'
import { Id } from '../../domain/id.ts'

export function idIn(params: Record<string, string>, name = 'id'): Id {
  const read = Id.safeParse(params[name])
  if (!read.success) throw new Refused('not_found')
  return read.data
}
