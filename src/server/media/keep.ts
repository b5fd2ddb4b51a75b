// A photo of a submission: checked to the last byte, made readable, and moved to its final place before any row speaks of it.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ProblemCode, Refused } from '../../api/problem.ts'
import type { Attachment } from '../../domain/attachment.ts'
import type { Id } from '../../domain/id.ts'
import type { Context } from '../context.ts'
import type { KeptPhoto } from '../store/attachments.ts'
import * as uploads from '../store/uploads.ts'
import { checkPicture } from './check.ts'
import { submissionGate, Undecodable } from './decoders.ts'
import * as folders from './folders.ts'
import { FIRST_WIDTH, makeFirst } from './renditions.ts'

/** Refusals after which these bytes are of no use: nothing of them stays. */
const useless = new Set<ProblemCode>([
  'attachment.mismatch',
  'attachment.unclean',
  'attachment.unreadable',
  'attachment.type',
  'attachment.too_large',
])

/**
 * Keeps an uploaded photo; its caller has its turn until the rows are written. Throws `attachment.*` refusals;
 * after `attachment.missing` and `.mismatch` the device sends again.
 */
export async function keepPhoto(context: Context, authorId: Id, attachment: Attachment): Promise<KeptPhoto> {
  const upload = await uploads.find(context.db, attachment.id)
  if (upload?.authorId !== authorId) throw new Refused('attachment.missing', { attachmentId: attachment.id })
  try {
    return await submissionGate(() => keep(context, attachment))
  } catch (error) {
    if (error instanceof Refused && useless.has(error.code)) await discard(context, attachment.id)
    throw error
  }
}

async function keep(context: Context, attachment: Attachment): Promise<KeptPhoto> {
  const { config } = context
  const { id, sha256, size } = attachment
  const { bytes, isMoved } = await read(context, attachment)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refused('attachment.mismatch', { attachmentId: id })
  context.step('S5')
  const { width, height } = checkPicture(bytes, id)
  const { rendition, thumbhash } = await makeReadable(context, id, bytes, { width, height })
  if (isMoved) await folders.syncFolder(folders.originalsFolder(config))
  else await folders.moveToOriginals(config, id)
  context.step('S6')
  return { id, sha256, size, width, height, thumbhash, renditions: [rendition] }
}

/** The final place first: a file renamed before a crash is found again. */
async function read(context: Context, { id, size }: Attachment): Promise<{ bytes: Uint8Array; isMoved: boolean }> {
  const moved = folders.originalFile(context.config, id)
  const isMoved = (await folders.sizeOf(moved)) !== null
  const path = isMoved ? moved : folders.uploadFile(context.config, id)
  const arrived = (await folders.sizeOf(path)) ?? 0
  if (arrived < size) throw new Refused('attachment.missing', { attachmentId: id, offset: arrived })
  if (arrived > size) throw new Refused('attachment.mismatch', { attachmentId: id })
  return { bytes: await readFile(path), isMoved }
}

async function makeReadable(context: Context, id: Id, bytes: Uint8Array, size: { width: number; height: number }) {
  try {
    const first = await makeFirst(bytes, size, folders.renditionFile(context.config, id, FIRST_WIDTH))
    await folders.syncFolder(folders.renditionsFolder(context.config))
    return first
  } catch (error) {
    // What disk and machine say is no fault of the picture.
    throw error instanceof Undecodable ? new Refused('attachment.unreadable', { attachmentId: id }) : error
  }
}

async function discard(context: Context, id: Id): Promise<void> {
  const { config, db } = context
  const files = [folders.uploadFile(config, id), folders.originalFile(config, id), folders.renditionFile(config, id, FIRST_WIDTH)]
  await folders.erase(files)
  await uploads.remove(db, [id])
}
