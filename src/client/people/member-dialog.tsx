// Everything about one member: name and groups, rights, a new slip, removal.
import { useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { Actions } from '../ui/stack.tsx'
import { MemberForm } from './member-form.tsx'
import type { ListedMember } from './members-query.ts'
import { Reinvite } from './reinvite.tsx'
import { Removal } from './removal.tsx'
import { useMemberDraft } from './use-member-draft.ts'

type View = 'form' | 'slip' | 'removal'

type MemberDialogProps = { member: ListedMember; onRemoved: (name: string) => void; onClose: () => void }

export function MemberDialog({ member, onRemoved, onClose }: MemberDialogProps) {
  const [view, setView] = useState<View>('form')
  const draft = useMemberDraft(member)
  const isMyself = useMe().member.id === member.id
  // What was typed and not saved is there again afterwards.
  const leave = draft.isChanged ? () => setView('form') : onClose
  const removed = (name: string) => {
    onRemoved(name)
    onClose()
  }
  if (view === 'removal') return <Removal member={member} onRemoved={removed} onClose={leave} />
  if (view === 'slip') return <Reinvite member={member} onClose={leave} />
  return (
    <Dialog title={member.name} onClose={onClose}>
      <MemberForm member={member} draft={draft} onSaved={onClose} />
      <Actions>
        <Button kind="quiet" onClick={() => setView('slip')}>
          {sayPeople('newSlipForDevice')}
        </Button>
        {!isMyself && (
          <Button kind="danger" onClick={() => setView('removal')}>
            {sayPeople('removeFromSchool')}
          </Button>
        )}
      </Actions>
    </Dialog>
  )
}
