// What this device keeps could not be opened: said in a plain sentence. Whoever is signed in here is not asked for a code.
import { DatabaseZap } from 'lucide-react'
import { DeviceBusy } from '../../device/device-error.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useArrival } from '../ui/page-header.tsx'
import { useAct } from '../ui/use-act.ts'
import styles from './frame.module.css'

const REFUSED =
  'Please close other tabs and windows with Bookbag, or close the browser once and open it again. In a private window some browsers let nothing be kept: please open Bookbag in a usual one.'

/** `onRetry` shows the app, or this page again with what went wrong then. */
export function NotOpened({ error, onRetry }: { error: unknown; onRetry: () => Promise<void> }) {
  const retry = useAct(onRetry)
  useArrival('Bookbag did not open')
  return (
    <main className={styles.page} role="alert">
      <h1 className="visually-hidden">Bookbag did not open</h1>
      <EmptyState
        icon={<DatabaseZap />}
        title="Bookbag cannot open what it keeps on this device"
        action={
          <Button pending={retry.isPending && 'Opening …'} onClick={retry.run}>
            Try again
          </Button>
        }
      >
        <p>Nothing of it was deleted.</p>
        <p>{error instanceof DeviceBusy ? error.message : REFUSED}</p>
      </EmptyState>
    </main>
  )
}
