// What a post still lacks before it may be sent, in the words the author reads beside the Post button.
import type { Draft } from '../../device/kept.ts'
import type { ConsentProblem } from '../../domain/consent.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { type PermissionList, pupilName } from '../../domain/permission.ts'
import { type ConsentAnswer, answerProblem } from './consent-answer.ts'
import { readyPhotos, shownPhotos } from './draft.ts'

/** `part` is where on the page it is mended. */
export type Missing = { part: 'photos' | 'caption' | 'audience' | 'consent'; sentence: string }

/** First things first; empty: the post may go. `lists` are those with pupils in them, null when none was ever on this device. */
export function whatIsMissing(draft: Draft, answer: ConsentAnswer, lists: PermissionList[] | null): Missing[] {
  return [...missingContent(draft), ...missingAltTexts(draft), ...missingConsent(answer, lists), ...missingAudience(draft)]
}

function missingContent(draft: Draft): Missing[] {
  if (draft.photos.some((photo) => photo.state === 'raw'))
    return [{ part: 'photos', sentence: 'A photo is still being prepared.' }]
  const over = draft.caption.trim().length - MAX_CAPTION
  if (over > 0)
    return [{ part: 'caption', sentence: `The caption is ${over} ${over === 1 ? 'character' : 'characters'} too long.` }]
  const isEmpty = draft.caption.trim() === '' && readyPhotos(draft).length === 0
  return isEmpty ? [{ part: 'caption', sentence: 'Add a photo or some words.' }] : []
}

/** "The caption says it" needs a caption: a picture is never silently without words. */
function missingAltTexts(draft: Draft): Missing[] {
  const hasCaption = draft.caption.trim() !== ''
  const photos = shownPhotos(draft)
  return photos.flatMap((photo, index): Missing[] => {
    if (photo.state !== 'ready') return []
    if (photo.isAltSkipped ? hasCaption : photo.altText.trim() !== '') return []
    const which = photos.length === 1 ? 'the photo' : `photo ${index + 1}`
    if (photo.isAltSkipped) return [{ part: 'caption', sentence: `Write a caption, or say what ${which} shows.` }]
    return [{ part: 'photos', sentence: `Say what ${which} shows${hasCaption ? ', or tick “The caption says it”' : ''}.` }]
  })
}

function missingAudience(draft: Draft): Missing[] {
  return draft.audience === null ? [{ part: 'audience', sentence: 'Choose who it is for.' }] : []
}

function missingConsent(answer: ConsentAnswer, lists: PermissionList[] | null): Missing[] {
  if (answer.kind === 'permitted' && lists === null) {
    return [{ part: 'consent', sentence: 'The permission lists are not on this device yet.' }]
  }
  const problem = answerProblem(answer, lists ?? [])
  return problem ? [{ part: 'consent', sentence: consentSentence(problem) }] : []
}

function consentSentence(problem: ConsentProblem): string {
  switch (problem.kind) {
    case 'undeclared':
      return 'Say who can be recognised.'
    case 'no groups':
      return 'Tick the groups that were in the room.'
    case 'unknown group':
    case 'empty list':
      return 'One of the groups has no permission list. Untick it, or ask the office.'
    case 'unanswered': {
      const [first, ...others] = problem.pupils
      const rest = others.length === 0 ? '' : others.length === 1 ? ' and one more pupil' : ` and ${others.length} more pupils`
      return asSentence(`Answer for ${first ? pupilName(first) : 'each pupil'}${rest}`)
    }
  }
}

/** "Ava S." ends with its own full stop. */
const asSentence = (words: string) => (words.endsWith('.') ? words : `${words}.`)
