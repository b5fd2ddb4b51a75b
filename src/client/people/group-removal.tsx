// Removing a group: the school says no while people, pupils, posts or unused slips still belong to it.
import type { Group } from '../../domain/member.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useRemoveGroup } from './use-remove-group.ts'

export function GroupRemoval({ group, onClose }: { group: Group; onClose: () => void }) {
  const removing = useRemoveGroup()
  return (
    <Dialog
      title={`Remove ${group.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            pending={removing.isPending && 'Removing …'}
            onClick={() => removing.mutate(group.id, { onSuccess: onClose })}
          >
            Remove the group
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      <p>Only a group that no people, pupils, posts or unused slips belong to can be removed. Nothing else is lost with it.</p>
      <ProblemNotice error={removing.error} />
    </Dialog>
  )
}
