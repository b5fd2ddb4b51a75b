// A person at a device, over a real socket.
import { type Actor, createActor } from '../server/demo/actor.ts'

export type Caller = Actor

/** A device that nobody has signed in on yet. */
export function createCaller(baseUrl: string): Caller {
  return createActor((path, init) => fetch(new URL(path, baseUrl), { redirect: 'manual', ...init }))
}
