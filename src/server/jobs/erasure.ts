// Erasure: the files of a removed photo leave the disk, and the folders are synced so that they stay gone.
import type { Id } from '../../domain/id.ts'
import { RENDITION_WIDTHS } from '../../domain/limits.ts'
import type { Context } from '../context.ts'
import * as folders from '../media/folders.ts'
import { inTurn } from '../media/turns.ts'
import * as attachments from '../store/attachments.ts'
import * as deliveries from '../store/deliveries.ts'

/** Erases every file of these attachments and ends their deliveries. One that a later version brought back is left alone. */
export async function eraseAttachments(context: Context, ids: readonly Id[]): Promise<void> {
  const { config, db } = context
  for (const id of ids) {
    await inTurn(id, async () => {
      const attachment = await attachments.find(db, id)
      if (attachment && !attachment.isRemoved) return
      const renditions = RENDITION_WIDTHS.map((name) => folders.renditionFile(config, id, name))
      await folders.erase([folders.originalFile(config, id), ...renditions])
    })
  }
  if (ids.length === 0) return
  await folders.syncFolder(folders.originalsFolder(config))
  await folders.syncFolder(folders.renditionsFolder(config))
  await deliveries.finishErasures(db, ids)
}
