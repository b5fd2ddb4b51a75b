// The six digits, large, with the address to type them at and the time that is left.
import { SECOND } from '../../domain/time.ts'
import { Qr } from '../ui/qr.tsx'
import { useNow } from '../ui/use-now.ts'
import { countdown } from '../ui/when.ts'
import styles from './settings.module.css'

export function TransferCode({ code, expiresAt }: { code: string; expiresAt: string }) {
  const nowMs = useNow(SECOND)
  if (Date.parse(expiresAt) <= nowMs) return <p role="status">This code is over.</p>
  return (
    <div className={styles.transfer}>
      <div>
        <p>
          On the other device, open <strong>{location.host}/join</strong> and type
        </p>
        <p className={styles.digits}>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        <p className={styles.left} role="timer">
          {countdown(expiresAt, nowMs)} left
        </p>
      </div>
      <div className={styles.square}>
        <Qr text={`${location.origin}/join#${code}`} label="The same code as a square to scan" />
      </div>
    </div>
  )
}
