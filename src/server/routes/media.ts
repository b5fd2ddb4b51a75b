// Photos on their way out: renditions only, each asked for by someone who may see its post right now (safety.md section 5).
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Rendition } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { rightsOf } from '../../domain/member.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { isAbsent, renditionFile } from '../media/folders.ts'
import * as media from '../store/media.ts'
import type { Caller } from '../store/sessions.ts'
import { idIn } from './id-in.ts'

export function mountMedia(app: Hono, context: Context): void {
  mount(app, context, contract.feed.media, async ({ params, caller }) => {
    const id = idIn(params, 'attachmentId')
    const renditions = await media.renditionsFor(context.db, id, viewerOf(context, caller))
    const rendition = renditions?.find((each) => String(each.name) === params['name'])
    if (!rendition) throw new Refused('not_found')
    return serve(context, id, rendition)
  })
}

function viewerOf(context: Context, { schoolId, member, policy }: Caller): media.Viewer {
  const canReview = rightsOf(member, policy, context.now()).has('review')
  return { schoolId, memberId: member.id, isFamily: member.role === 'family', canReview }
}

async function serve(context: Context, id: Id, rendition: Rendition): Promise<Response> {
  const { bytes, size } = await readFrom(renditionFile(context.config, id, rendition.name))
  return new Response(bytes, {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(size),
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The stream lets the file go at its end, and when whoever reads it goes away. */
async function readFrom(path: string): Promise<{ bytes: ReadableStream<Uint8Array>; size: number }> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    return { bytes: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>, size }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openFile(path: string) {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isAbsent(error)) throw new Refused('not_found')
    throw error
  }
}
