// What someone wrote here who is no longer a member: it is never sent, and never lost. Staff can save it for them.
import { Download } from 'lucide-react'
import type { OtherWaiting } from '../../device/others-waiting.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { Button } from '../ui/button.tsx'
import { useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'

export function RemovedWaiting({ other: { memberId, name, count } }: { other: OtherWaiting }) {
  const isStaff = useRights().has('capture')
  const save = useAct(async () => {
    const { exportUnsent } = await import('../../device/export-file.ts')
    saveFile(await exportUnsent(memberId), `bookbag-not-sent-${memberId.slice(-4)}.html`)
  })
  return (
    <Notice
      kind="info"
      title={saySeldom('neverSent', { count, name })}
      actions={
        isStaff && (
          <Button
            kind="quiet"
            icon={<Download aria-hidden size={20} />}
            pending={save.isPending && saySeldom('makingFile')}
            onClick={save.run}
          >
            {saySeldom('saveToFile')}
          </Button>
        )
      }
    >
      {saySeldom('hasNoAccess', { count, name })}
      {!isStaff && ` ${saySeldom('staffCanSave')}`}
      <ProblemNotice error={save.error} />
    </Notice>
  )
}
