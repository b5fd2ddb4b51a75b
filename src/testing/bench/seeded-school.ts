// A school to measure: set up by its head, with posts that a family reads.
import { contract } from '../../api/contract.ts'
import type { Me } from '../../api/contract/join.ts'
import type { Receipt } from '../../domain/post.ts'
import { newId } from '../../server/context.ts'
import { type Caller, createCaller } from '../caller.ts'
import { type School, startSchool } from '../running/school.ts'
import { sentPhoto, submissionOf, submit, upload } from '../sending.ts'

export type SeededSchool = {
  school: School
  head: Caller
  me: Me
  newFamilyCode: () => Promise<string>
  newHeadCode: () => Promise<string>
}

/** An empty school with its head signed in. */
export async function setUpSchool(env: Record<string, string> = {}): Promise<SeededSchool> {
  const school = await startSchool({ env })
  const head = createCaller(school.directUrl)
  const code = await setupCode(school)
  const me = await head.call(contract.join.setup, {
    code,
    schoolName: 'Bench School',
    headName: 'Helen Marsh',
    groups: ['Oak Year 5'],
    policy: 'head only',
  })
  return {
    school,
    head,
    me,
    async newFamilyCode() {
      const groupIds = me.groups.map((group) => group.id)
      const { slips } = await head.call(contract.people.invite, { role: 'family', groupIds, names: [], count: 1 })
      const signIn = { code: slips[0]?.url ?? '', name: 'Pat', deviceName: 'Bench' }
      const pat = createCaller(school.directUrl)
      await pat.call(contract.join.signIn, signIn)
      return (await pat.call(contract.join.transferCode, {})).code
    },
    newHeadCode: async () => (await head.call(contract.join.transferCode, {})).code,
  }
}

const PART = 512 * 1024

/** Publishes one post as the head. `onArrived` is called when the last byte of its photos has. */
export async function publish(
  head: Caller,
  caption: string,
  photos: readonly Uint8Array<ArrayBuffer>[],
  sequence: number,
  onArrived: () => void = () => undefined,
): Promise<Receipt> {
  const sent = photos.map((bytes) => sentPhoto(bytes))
  for (const photo of sent) await upload(head, photo, PART)
  onArrived()
  return submit(head, newId(), submissionOf(sent, { caption, writtenAt: new Date().toISOString(), sequence }))
}

/** The console prints the link a moment after the address. */
async function setupCode(school: School): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const code = /\/setup#(\S+)/.exec(school.printed())?.[1]
    if (code) return code
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`No set-up link was printed: ${school.printed()}`)
}
