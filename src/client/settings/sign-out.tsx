// Leaves this device; warns while posts still wait on it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import * as session from '../../device/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/stack.tsx'
import { useKept } from '../ui/use-kept.ts'

export function SignOut() {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Section title="Sign out" hint="The posts kept here leave this device. To come back you need a code.">
      <div>
        <Button kind="quiet" onClick={() => setIsAsking(true)}>
          Sign out of this device
        </Button>
      </div>
      {isAsking && <SignOutDialog onClose={() => setIsAsking(false)} />}
    </Section>
  )
}

function SignOutDialog({ onClose }: { onClose: () => void }) {
  const [, go] = useLocation()
  const isStaff = useRights().has('capture')
  const waiting = useKept('outbox', isStaff ? countUnsent : none) ?? 0
  const isWriting = useKept('draft', isStaff ? hasDraft : no)
  const leave = useMutation({
    mutationFn: session.signOut,
    onSuccess: () => go('/join', { replace: true }),
  })
  return (
    <Dialog
      title="Sign out of this device?"
      onClose={onClose}
      actions={
        <>
          <Button pending={leave.isPending && 'Signing out …'} onClick={() => leave.mutate()}>
            Sign out
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Stay
          </Button>
        </>
      }
    >
      {waiting > 0 && (
        <Notice kind="warning" title={waiting === 1 ? '1 post has not been sent' : `${waiting} posts have not been sent`}>
          They stay on this device and are sent when you sign in here again.
        </Notice>
      )}
      {isWriting && (
        <Notice kind="warning" title="You were writing a post">
          It stays on this device with its photos until you sign in here again. If it is not needed,{' '}
          <Link href="/capture">throw it away</Link> first: <i>Start again</i>, below it.
        </Notice>
      )}
      <p>You can come back with a new slip, or with a code from another of your devices.</p>
      <ProblemNotice error={leave.error} />
    </Dialog>
  )
}

const none = () => Promise.resolve(0)
const no = () => Promise.resolve(false)

async function countUnsent(): Promise<number> {
  const outbox = await import('../../device/outbox.ts')
  return (await outbox.list()).filter((entry) => entry.state !== 'received').length
}

async function hasDraft(): Promise<boolean> {
  const [drafts, { mine }] = await Promise.all([import('../../device/drafts.ts'), import('../../device/member.ts')])
  const draft = await drafts.read(await mine())
  return draft !== null && !drafts.isBlank(draft)
}
