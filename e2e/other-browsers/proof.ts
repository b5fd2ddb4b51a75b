// What the screens of a device promised in another browser, judged against what the school and the device really hold.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { violations } from '../../src/testing/history/check.ts'
import type { Observation } from '../../src/testing/history/observation.ts'
import { readDevice } from '../../src/testing/history/read-device.ts'
import { readSchool } from '../../src/testing/history/read-school.ts'
import type { DeviceRecord, Violation } from '../../src/testing/history/records.ts'
import type { Person } from '../../src/testing/other-browsers/person.ts'

export type Proof = {
  /** This person's device counts from now on. */
  follow: (person: Person) => void
  people: () => readonly Person[]
  /** Makes a file that can be picked; resolves with its path. */
  file: (name: string, bytes: Uint8Array) => Promise<string>
  /** The screen of this device says *saved*, or *received*: noted for all entries that are in that state now. */
  said: (kind: 'saved' | 'received', person: Person) => Promise<void>
  /** Every promise that is broken. */
  verdict: () => Promise<Violation[]>
  close: () => Promise<void>
}

export async function createProof(dataDir: string): Promise<Proof> {
  const folder = await mkdtemp(join(tmpdir(), 'bookbag-photos-'))
  const observations: Observation[] = []
  const people: Person[] = []
  const read = (person: Person) => readDevice(person.device, `device ${people.indexOf(person) + 1}`)
  return {
    follow: (person) => void people.push(person),
    people: () => people,
    async file(name, bytes) {
      await writeFile(join(folder, name), bytes)
      return join(folder, name)
    },
    async said(kind, person) {
      for (const { device, entries } of await read(person))
        for (const { postId, version, state, manifest } of entries)
          if (kind === 'saved' || state === 'received')
            observations.push({ kind, at: Date.now(), device, postId, version, attachments: manifest })
    },
    async verdict() {
      const devices: DeviceRecord[] = []
      for (const person of people) devices.push(...(await read(person)))
      return violations({ observations, school: await readSchool(dataDir), devices })
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
