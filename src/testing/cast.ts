// A school with its whole cast signed in, on a real server: `as('head').call(contract.join.me, {})`.
import type { Id } from '../domain/id.ts'
import { setupLink } from '../server/console-codes.ts'
import { gatherCast } from '../server/demo/cast.ts'
import type { GroupKey, Member } from '../server/demo/people.ts'
import { type Caller, createCaller } from './caller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts'

/** `stranger` is Una, who has no session. */
export type Person = Member | 'stranger'

export type CastSchool = {
  server: TestServer
  /** The same person on the same device each time. */
  as: (person: Person) => Caller
  /** Member ids. */
  ids: Record<Member, Id>
  groups: Record<GroupKey, Id>
  close: () => Promise<void>
}

export async function startSchool(options: TestServerOptions = {}): Promise<CastSchool> {
  const server = await startTestServer(options)
  const code = (await setupLink(server.context)) ?? ''
  const { as, ids, groups } = await gatherCast(code, () => createCaller(server.url))
  const stranger = createCaller(server.url)
  return {
    server,
    as: (person) => (person === 'stranger' ? stranger : as(person)),
    ids,
    groups,
    close: server.close,
  }
}
