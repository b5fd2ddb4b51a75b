// One part of an upload: kept as it arrives, on the disk before its offset is answered (safety.md section 2).
import { type FileHandle, open } from 'node:fs/promises'
import { Refused } from '../../api/problem.ts'
import type { Context } from '../context.ts'
import * as attachments from '../store/attachments.ts'
import * as uploads from '../store/uploads.ts'
import type { Upload } from '../store/uploads.ts'
import { chunksOf, readAway } from './body.ts'
import { erase, originalFile, renditionFile, sizeOf, syncFolder, uploadFile, uploadsFolder } from './folders.ts'
import { inTurn } from './turns.ts'

export type Part = Upload & { offset: number }
type Body = ReadableStream<Uint8Array> | null

/** Announced and never submitted: a teacher's 1000 photos pass, a filled disk does not (I6). */
const MOST_BYTES = { own: 2 * 2 ** 30, all: 8 * 2 ** 30 }
/** Bytes that are kept of one part: devices send 512 kB at most, and learn from the answer where to go on. */
export const MOST_PART = 2 ** 20
/** Bytes that are read and not kept, so that their sender hears the answer. */
const READ_AWAY = 2 ** 20

/** Takes one part; answers how many bytes of the attachment the school has. Throws `not_found` for another author's id. */
export function receivePart(context: Context, part: Part, body: Body): Promise<number> {
  return inTurn(part.id, async (signal) => {
    const had = (await committedSize(context, part)) ?? (await startedSize(context, part))
    // A browser sends a part again by itself when its connection was cut: what is here of it already is skipped.
    if (part.offset <= had && had < part.size && body) return append(context, part, had - part.offset, body, signal)
    await readAway(body, signal, READ_AWAY)
    return had
  })
}

/** Of an attachment that is already part of a post of the same author. */
async function committedSize(context: Context, part: Part): Promise<number | null> {
  const committed = await attachments.find(context.db, part.id)
  if (!committed) return null
  if (committed.authorId !== part.authorId) throw new Refused('not_found')
  return committed.isRemoved && !committed.isPostRemoved ? null : committed.size
}

/** Of an upload under way; begun here, and begun anew when it shall become something else than announced before. */
async function startedSize(context: Context, part: Part): Promise<number> {
  const started = await uploads.find(context.db, part.id)
  if (started && started.authorId !== part.authorId) throw new Refused('not_found')
  const isSame = started?.sha256 === part.sha256 && started.size === part.size
  if (!isSame) await startAnew(context, part, started?.size ?? 0)
  const final = await sizeOf(originalFile(context.config, part.id))
  return final ?? (await sizeOf(uploadFile(context.config, part.id))) ?? 0
}

async function startAnew(context: Context, part: Part, announcedBefore: number): Promise<void> {
  const { db, config } = context
  const { own, all } = await uploads.announcedBytes(db, part.authorId)
  const more = part.size - announcedBefore
  if (own + more > MOST_BYTES.own || all + more > MOST_BYTES.all) throw new Refused('storage.full')
  await erase([uploadFile(config, part.id), originalFile(config, part.id), renditionFile(config, part.id, 480)])
  await uploads.announce(db, part, context.now())
}

async function append(
  context: Context,
  part: Part,
  skipped: number,
  body: NonNullable<Body>,
  signal: AbortSignal,
): Promise<number> {
  const path = uploadFile(context.config, part.id)
  const file = await open(path, 'a')
  try {
    await writeAll(context, file, part, skipped, chunksOf(body, signal))
  } finally {
    // Also after a full disk: what arrived is kept.
    await file.sync().finally(() => file.close())
    if (part.offset === 0) await syncFolder(uploadsFolder(context.config))
  }
  context.step('S3')
  return (await sizeOf(path)) ?? 0
}

async function writeAll(
  context: Context,
  file: FileHandle,
  part: Part,
  skipped: number,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  let room = Math.min(MOST_PART, part.size - part.offset)
  let known = skipped
  for await (const chunk of chunks) {
    if (room <= -READ_AWAY) return
    const fitting = chunk.subarray(Math.min(known, chunk.length), Math.max(0, room))
    known = Math.max(0, known - chunk.length)
    room -= chunk.length
    if (fitting.length === 0) continue
    await file.writeFile(fitting)
    context.step('S2')
  }
}
