// What someone wrote here who is no longer a member: it is never sent, and never lost. Staff can save it for them.
import { Download } from 'lucide-react'
import type { OtherWaiting } from '../../device/others-waiting.ts'
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
      title={count === 1 ? `1 post by ${name} was never sent` : `${count} posts by ${name} were never sent`}
      actions={
        isStaff && (
          <Button
            kind="quiet"
            icon={<Download aria-hidden size={20} />}
            pending={save.isPending && 'Making the file …'}
            onClick={save.run}
          >
            Save to a file
          </Button>
        )
      }
    >
      {name} no longer has access to this school. {count === 1 ? 'It is' : 'They are'} kept on this device.
      {!isStaff && ' A member of staff who signs in here can save them to a file.'}
      <ProblemNotice error={save.error} />
    </Notice>
  )
}
