// What this device keeps could not be opened: said in a plain sentence. Whoever is signed in here is not asked for a code.
import { DatabaseZap } from 'lucide-react'
import { DeviceBusy } from '../../device/device-error.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useArrival } from '../ui/page-header.tsx'
import { useAct } from '../ui/use-act.ts'
import styles from './frame.module.css'

/** `onRetry` shows the app, or this page again with what went wrong then. */
export function NotOpened({ error, onRetry }: { error: unknown; onRetry: () => Promise<void> }) {
  const retry = useAct(onRetry)
  useArrival(saySeldom('didNotOpen'))
  return (
    <main className={styles.page} role="alert">
      <h1 className="visually-hidden">{saySeldom('didNotOpen')}</h1>
      <EmptyState
        icon={<DatabaseZap />}
        title={saySeldom('cannotOpenKept')}
        action={
          <Button pending={retry.isPending && sayUi('opening')} onClick={retry.run}>
            {sayUi('tryAgain')}
          </Button>
        }
      >
        <p>{saySeldom('nothingDeleted')}</p>
        <p>{error instanceof DeviceBusy ? error.message : saySeldom('closeOthers')}</p>
      </EmptyState>
    </main>
  )
}
