// Everything about one member: name and groups, rights, a new slip, removal.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { Actions } from '../ui/stack.tsx'
import { MemberForm } from './member-form.tsx'
import type { ListedMember } from './members-query.ts'
import { Reinvite } from './reinvite.tsx'
import { Removal } from './removal.tsx'

type View = 'form' | 'slip' | 'removal'

type MemberDialogProps = { member: ListedMember; onRemoved: (name: string) => void; onClose: () => void }

export function MemberDialog({ member, onRemoved, onClose }: MemberDialogProps) {
  const [view, setView] = useState<View>('form')
  const isMyself = useMe().member.id === member.id
  if (view === 'removal') return <Removal member={member} onRemoved={onRemoved} onClose={onClose} />
  if (view === 'slip') return <Reinvite member={member} onClose={onClose} />
  return (
    <Dialog title={member.name} onClose={onClose}>
      <MemberForm member={member} onSaved={onClose} />
      <Actions>
        <Button kind="quiet" onClick={() => setView('slip')}>
          New slip for a new device
        </Button>
        {!isMyself && (
          <Button kind="danger" onClick={() => setView('removal')}>
            Remove from the school
          </Button>
        )}
      </Actions>
    </Dialog>
  )
}
