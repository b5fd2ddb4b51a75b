// Which renditions the school makes of a photo.
import { RENDITION_WIDTHS } from './limits.ts'

/** The widths of a photo this wide, px: none is enlarged, and none comes twice. */
export function renditionWidths(width: number): number[] {
  return RENDITION_WIDTHS.filter((_, index) => index === 0 || (RENDITION_WIDTHS[index - 1] ?? 0) < width)
}
