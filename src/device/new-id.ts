// A new id, made where the thing is made.
import { type Id, uuidv7 } from '../domain/id.ts'

export function newId(): Id {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
