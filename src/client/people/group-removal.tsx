// Removing a group: the school says no while people, pupils, posts or unused slips still belong to it.
import type { Group } from '../../domain/member.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useRemoveGroup } from './use-remove-group.ts'

export function GroupRemoval({ group, onClose }: { group: Group; onClose: () => void }) {
  const removing = useRemoveGroup()
  return (
    <Dialog
      title={sayPeople('removeAsk', { name: group.name })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            pending={removing.isPending && sayPeople('removing')}
            onClick={() => removing.mutate(group.id, { onSuccess: onClose })}
          >
            {sayPeople('removeGroup')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayPeople('keepIt')}
          </Button>
        </>
      }
    >
      <p>{sayPeople('groupFacts')}</p>
      <ProblemNotice error={removing.error} />
    </Dialog>
  )
}
