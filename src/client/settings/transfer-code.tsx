// The six digits, large, with the address to type them at and the time that is left.
import { SECOND } from '../../domain/time.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { Qr } from '../ui/qr.tsx'
import { Rich } from '../ui/rich.tsx'
import { useNow } from '../ui/use-now.ts'
import { countdown } from '../ui/when.ts'
import styles from './settings.module.css'

export function TransferCode({ code, expiresAt }: { code: string; expiresAt: string }) {
  const nowMs = useNow(SECOND)
  if (Date.parse(expiresAt) <= nowMs) return <p role="status">{saySettings('codeIsOver')}</p>
  return (
    <div className={styles.transfer}>
      <div>
        <p>
          <Rich text={saySettings('typeThere', { address: `${location.host}/join` })} parts={{ address: strong }} />
        </p>
        <p className={styles.digits}>
          <bdi dir="ltr">
            {code.slice(0, 3)} {code.slice(3)}
          </bdi>
        </p>
        <p className={styles.left} role="timer">
          {saySettings('timeLeft', { time: countdown(expiresAt, nowMs) })}
        </p>
      </div>
      <div className={styles.square}>
        <Qr text={`${location.origin}/join#${code}`} label={saySettings('codeAsSquare')} />
      </div>
    </div>
  )
}

const strong = (address: string) => <strong dir="ltr">{address}</strong>
