// Why a photo that was picked or taken is not in the post, for its author.
import { sayCapture } from '../../words/parts/capture.ts'
import type { PreparerFailed } from './preparer.ts'

const sentences = {
  heic: 'heic',
  type: 'notAPhoto',
  'too many pixels': 'tooManyPixels',
  undecodable: 'damagedPhoto',
  'old browser': 'oldBrowser',
  'too much': 'tooMuch',
  unopened: 'fileNotOpened',
} as const satisfies Record<Why, Parameters<typeof sayCapture>[0]>
type Why = PreparerFailed['why'] | 'unopened'

/** A file is called by its name, so that its owner knows which one is meant: "IMG_1.heic: This phone saved …". */
export function photoProblem(why: Why, fileName: string | null): string {
  const problem = sayCapture(sentences[why])
  return fileName === null ? problem : sayCapture('fileProblem', { name: fileName, problem })
}
