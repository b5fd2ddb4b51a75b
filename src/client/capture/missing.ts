// What a post still lacks before it may be sent, in the words the author reads beside the Post button.
import type { Draft } from '../../device/kept.ts'
import type { ConsentProblem } from '../../domain/consent.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { type PermissionList, pupilName } from '../../domain/permission.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { type ConsentAnswer, answerProblem } from './consent-answer.ts'
import { readyPhotos, shownPhotos } from './draft.ts'

/** `part` is where on the page it is mended; `words` are the sentence without its full stop, for a line that goes on. */
export type Missing = { part: 'photos' | 'caption' | 'audience' | 'consent'; words: string; sentence: string }

/** First things first; empty: the post may go. `lists` are those with pupils in them, null when none was ever on this device. */
export function whatIsMissing(draft: Draft, answer: ConsentAnswer, lists: PermissionList[] | null): Missing[] {
  return [...missingContent(draft), ...missingAltTexts(draft), ...missingConsent(answer, lists), ...missingAudience(draft)]
}

function missingContent(draft: Draft): Missing[] {
  if (draft.photos.some((photo) => photo.state === 'raw')) return [lack('photos', sayCapture('stillPreparing'))]
  const over = draft.caption.trim().length - MAX_CAPTION
  if (over > 0) return [lack('caption', sayCapture('captionTooLong', { count: over, over: String(over) }))]
  const isEmpty = draft.caption.trim() === '' && readyPhotos(draft).length === 0
  return isEmpty ? [lack('caption', sayCapture('addSomething'))] : []
}

/** "The caption says it" needs a caption: a picture is never silently without words. */
function missingAltTexts(draft: Draft): Missing[] {
  const hasCaption = draft.caption.trim() !== ''
  const photos = shownPhotos(draft)
  return photos.flatMap((photo, index): Missing[] => {
    if (photo.state !== 'ready') return []
    if (photo.isAltSkipped ? hasCaption : photo.altText.trim() !== '') return []
    const which = { count: photos.length, index: index + 1 }
    if (photo.isAltSkipped) return [lack('caption', sayCapture('writeOrSay', which))]
    return [lack('photos', sayCapture(hasCaption ? 'sayWhatShowsOrTick' : 'sayWhatShows', which))]
  })
}

function missingAudience(draft: Draft): Missing[] {
  return draft.audience === null ? [lack('audience', sayCapture('chooseAudience'))] : []
}

function missingConsent(answer: ConsentAnswer, lists: PermissionList[] | null): Missing[] {
  if (answer.kind === 'permitted' && lists === null) {
    return [lack('consent', sayCapture('noListsYet'))]
  }
  const problem = answerProblem(answer, lists ?? [])
  return problem ? [lack('consent', consentWords(problem))] : []
}

function consentWords(problem: ConsentProblem): string {
  switch (problem.kind) {
    case 'undeclared':
      return sayCapture('sayWho')
    case 'no groups':
      return sayCapture('tickRooms')
    case 'unknown group':
    case 'empty list':
      return sayCapture('groupWithoutList')
    case 'unanswered': {
      const [first, ...others] = problem.pupils
      if (!first) return sayCapture('answerForEach')
      const pupil = pupilName(first)
      return others.length === 0
        ? sayCapture('answerForPupil', { pupil })
        : sayCapture('answerForPupils', { pupil, count: others.length })
    }
  }
}

/** "Ava S." ends with its own full stop. */
function lack(part: Missing['part'], words: string): Missing {
  return { part, words, sentence: words.endsWith('.') ? words : sayCapture('sentence', { words }) }
}
