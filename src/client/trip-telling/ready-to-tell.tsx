// The second tap: what families will read, word for word.
import type { TripCard, TripStatus } from '../../domain/trip.ts'
import { changeWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { allOf } from '../ui/listed.ts'
import { Button } from '../ui/button.tsx'
import { Rich } from '../ui/rich.tsx'
import { strong } from '../ui/rich-parts.tsx'
import { TellPanel } from './tell-panel.tsx'

type ReadyToTellProps = { status: TripStatus; card: TripCard; nowMs: number; onTell: () => void; onBack: () => void }

export function ReadyToTell({ status, card, nowMs, onTell, onBack }: ReadyToTellProps) {
  const news = changeWords(sayNews, { status, etaAt: null }, nowMs)
  return (
    <TellPanel onBack={onBack}>
      <p>
        <Rich text={sayTrips('familiesRead', { groups: allOf(card.groups), news })} parts={{ news: strong }} />
      </p>
      <Button isWide onClick={onTell}>
        {sayTrips('tellNow')}
      </Button>
    </TellPanel>
  )
}
