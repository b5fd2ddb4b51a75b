// Before posts go out that nobody else has looked at: what that means, and a way back.
import { saySettings } from '../../words/parts/settings.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function PublishingDialog({ onSave, onClose }: { onSave: () => void; onClose: () => void }) {
  return (
    <Dialog
      title={saySettings('publishDirectly')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onSave}>{saySettings('yesSave')}</Button>
          <Button kind="quiet" onClick={onClose}>
            {sayUi('notNow')}
          </Button>
        </>
      }
    >
      <p>{saySettings('publishDirectlyMeans')}</p>
      <p>{saySettings('waitingStays')}</p>
    </Dialog>
  )
}
