// Leaves this device; warns while posts still wait on it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import * as session from '../../device/session.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { Section } from '../ui/stack.tsx'
import { useKept } from '../ui/use-kept.ts'

export function SignOut() {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Section title={saySettings('signOut')} hint={saySettings('signOutHint')}>
      <div>
        <Button kind="quiet" onClick={() => setIsAsking(true)}>
          {saySettings('signOutHere')}
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
      title={saySettings('signOutHereAsked')}
      onClose={onClose}
      actions={
        <>
          <Button pending={leave.isPending && saySettings('signingOut')} onClick={() => leave.mutate()}>
            {saySettings('signOut')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {saySettings('stay')}
          </Button>
        </>
      }
    >
      {waiting > 0 && (
        <Notice kind="warning" title={saySettings('unsent', { count: waiting })}>
          {saySettings('unsentStays')}
        </Notice>
      )}
      {isWriting && (
        <Notice kind="warning" title={saySettings('unfinished')}>
          <Rich text={saySettings('unfinishedStays')} parts={{ link: toCapture, button: italic }} />
        </Notice>
      )}
      <p>{saySettings('howToComeBack')}</p>
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

const toCapture = (words: string) => <Link href="/capture">{words}</Link>
const italic = (label: string) => <i>{label}</i>
