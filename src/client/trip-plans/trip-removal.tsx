// Taking a trip off every screen: asked once more.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import * as trips from '../../device/trips.ts'
import type { Trip } from '../../domain/trip.ts'
import { changeWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useKept } from '../ui/use-kept.ts'
import { useSchoolNow } from '../ui/use-school-now.ts'

export function TripRemoval({ trip, onClose }: { trip: Trip; onClose: () => void }) {
  const client = useQueryClient()
  const as = useMe().member.id
  const nowMs = useSchoolNow()
  const last = useKept('trips', trips.list)?.find(({ id }) => id === trip.id)?.news.changes[0]
  const removing = useMutation({
    mutationFn: () => call(contract.trips.remove, {}, { params: { id: trip.id }, as }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['trips'] }),
  })
  return (
    <Dialog
      title={sayTrips('takeOffAsked', { trip: trip.title })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" pending={removing.isPending && sayTrips('takingOff')} onClick={() => removing.mutate()}>
            {sayTrips('takeItOff')}
          </Button>
          <Button kind="plain" onClick={onClose}>
            {sayUi('keepIt')}
          </Button>
        </>
      }
    >
      <p>{sayTrips('takeOffMeans')}</p>
      {last && last.status !== 'back' && (
        <Notice kind="warning" title={sayTrips('takeOffTold', { news: changeWords(sayNews, last, nowMs) })} />
      )}
      <ProblemNotice error={removing.error} />
    </Dialog>
  )
}
