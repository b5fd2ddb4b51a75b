// Whether bytes are a photo that the school may keep: what they say they are, small enough, one frame, nothing hidden.
import { Refused } from '../../api/problem.ts'
import { imageFormat, imageSize, isAnimated } from '../../domain/image-format.ts'
import { metadataIn } from '../../domain/image-metadata.ts'
import { MAX_PIXELS } from '../../domain/limits.ts'

/** Where a PNG says how many bits a channel has: in its first chunk, after the size. */
const PNG_DEPTH = 24

/** Width and height in px. Throws the refusal of safety.md section 5 that fits; nothing is decoded here. */
export function checkPicture(bytes: Uint8Array, attachmentId: string): { width: number; height: number } {
  const detail = { attachmentId }
  const format = imageFormat(bytes)
  if (!format || isAnimated(bytes)) throw new Refused('attachment.type', detail)
  const size = imageSize(bytes)
  if (!size) throw new Refused('attachment.unreadable', detail)
  // A PNG of 16 bits, which no camera makes, takes twice the memory: 390 MB for 49 MP.
  const weight = format === 'png' && bytes[PNG_DEPTH] === 16 ? 2 : 1
  if (size.width * size.height * weight > MAX_PIXELS) throw new Refused('attachment.too_large', detail)
  const carried = metadataIn(bytes)
  if (carried.length > 0) throw new Refused('attachment.unclean', { ...detail, carried })
  return size
}
