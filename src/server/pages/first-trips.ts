// The cards of trips as the client will draw them. Same markup as client/trips/trip-card-view.tsx: change them together.
import { timeOfDay } from '../../domain/day.ts'
import type { TripCard } from '../../domain/trip.ts'
import { isStale, shownOf } from '../../domain/trip-times.ts'
import { aboutWords, changeWords, etaLabel, etaOf, momentWords, statusWords } from '../../domain/trip-words.ts'
import type { SayNews } from '../../words/parts/news.ts'
import { escapeHtml } from './html.ts'

/** `nowMs` in ms since 1970. */
export function tripsHtml(say: SayNews, cards: readonly TripCard[], nowMs: number): string {
  return shownOf(cards, nowMs)
    .map((card) => cardHtml(say, card, nowMs))
    .join('')
}

function cardHtml(say: SayNews, card: TripCard, nowMs: number): string {
  const { news, expected, title, groups } = card
  const eta = etaOf(news)
  const head = `<h2 class="${of('title')}">${escapeHtml(title)}</h2><p class="${of('groups')}">${escapeHtml(groups.join(' · '))}</p>`
  const back = `<p class="${of('back')}"><span>${escapeHtml(etaLabel(say, news))}</span> <time datetime="${eta}">${escapeHtml(momentWords(say, eta, nowMs))}</time></p>`
  const status = `<p class="${of('status')}">${escapeHtml(statusWords(say, news, expected.left, nowMs))}</p>`
  const about = aboutWords(say, card, nowMs).map((words) => `<span>${escapeHtml(words)}</span> `)
  const line = `<p class="${of('about')}${isStale(card, nowMs) ? ` ${of('stale')}` : ''}">${about.join('')}</p>`
  const late = news.status === 'late' ? ` ${of('late')}` : ''
  return `<section class="${of('card')}${late}">${head}<div role="status" class="${of('news')}">${status}${back}</div>${line}${changesHtml(say, card, nowMs)}</section>`
}

function changesHtml(say: SayNews, { news }: TripCard, nowMs: number): string {
  const rows = news.changes.map((change) => {
    const time = `<time datetime="${change.writtenAt}">${timeOfDay(change.writtenAt)}</time>`
    return `<li>${time} <span>${escapeHtml(changeWords(say, change, nowMs))}</span></li>`
  })
  return rows.length > 0 ? `<ol class="${of('changes')}">${rows.join('')}</ol>` : ''
}

const of = (name: string) => `trip-card-module_${name}`
