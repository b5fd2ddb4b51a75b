// Whether bytes are a photo that the school may keep: what they say they are, small enough, one frame, nothing hidden.
import { Refused } from '../../api/problem.ts'
import { imageFormat, imageSize, isAnimated } from '../../domain/image-format.ts'
import { metadataIn } from '../../domain/image-metadata.ts'
import { MAX_PIXELS } from '../../domain/limits.ts'

/** Width and height in px. Throws the refusal of safety.md section 5 that fits; nothing is decoded here. */
export function checkPicture(bytes: Uint8Array, attachmentId: string): { width: number; height: number } {
  const detail = { attachmentId }
  if (!imageFormat(bytes) || isAnimated(bytes)) throw new Refused('attachment.type', detail)
  const size = imageSize(bytes)
  if (!size) throw new Refused('attachment.unreadable', detail)
  if (size.width * size.height > MAX_PIXELS) throw new Refused('attachment.too_large', detail)
  const carried = metadataIn(bytes)
  if (carried.length > 0) throw new Refused('attachment.unclean', { ...detail, carried })
  return size
}
