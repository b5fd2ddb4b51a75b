// How one comes into the demo: a link for each person, used again and again, also by outside programs (DATA_DIR/demo.json).
import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { Id } from '../../domain/id.ts'
import { CannotStart } from '../cannot-start.ts'
import { hashOf, slipToken } from '../codes.ts'
import { type Config, foldersOf } from '../config.ts'
import type { Context } from '../context.ts'
import * as invitations from '../store/invitations.ts'
import type { Member } from './people.ts'

const Entrance = z.object({ code: z.string(), url: z.string() })
const Entrances = z.object({
  head: Entrance,
  office: Entrance,
  staff: Entrance,
  tripLeader: Entrance,
  family: Entrance,
  family2: Entrance,
})
export type Entrances = z.infer<typeof Entrances>

const FOR_EVER = '9999-12-31T00:00:00.000Z'

/** Makes a reusable code for each member of the cast. */
export async function makeEntrances(context: Context, schoolId: Id, ids: Record<Member, Id>): Promise<void> {
  const make = (memberId: Id) => makeEntrance(context, schoolId, memberId)
  await write(context.config, {
    head: await make(ids.head),
    office: await make(ids.office),
    staff: await make(ids.staff),
    tripLeader: await make(ids.tripLeader),
    family: await make(ids.family),
    family2: await make(ids.family2),
  })
}

/** The codes as they were made, with links to where Bookbag is now. */
export async function readEntrances(config: Config): Promise<Entrances> {
  const kept = await readKept(config)
  for (const entrance of Object.values(kept)) entrance.url = linkTo(config, entrance.code)
  await write(config, kept)
  return kept
}

async function readKept(config: Config): Promise<Entrances> {
  const { demo } = foldersOf(config)
  try {
    return Entrances.parse(JSON.parse(await readFile(demo, 'utf8')))
  } catch {
    throw new CannotStart(`${demo} cannot be read: delete ${config.dataDir}, which holds nothing but the demo, and start again.`)
  }
}

async function makeEntrance({ db, config, now, newId }: Context, schoolId: Id, memberId: Id) {
  const code = slipToken()
  const opened = { role: 'family', groupIds: [], name: null, lettersHash: null, isReusable: true, createdBy: null } as const
  const made = { id: newId(), schoolId, kind: 'slip', memberId, tokenHash: hashOf(code), expiresAt: FOR_EVER, ...opened } as const
  await invitations.add(db, made, now())
  return { code, url: linkTo(config, code) }
}

const linkTo = (config: Config, code: string) => `${config.publicUrl}/join#${code}`

/** For its owner alone, and there whole or as it was: each code signs someone in. */
async function write(config: Config, entrances: Entrances): Promise<void> {
  const { demo } = foldersOf(config)
  const draft = `${demo}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(entrances, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, demo)
}
