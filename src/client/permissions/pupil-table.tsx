// The pupils of one list: known-as name, initial, and whether they may be shown.
import { Trash2 } from 'lucide-react'
import { pupilName } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './pupil-table.module.css'
import type { PupilRow } from './rows.ts'

export function PupilTable({ rows, onChange }: { rows: PupilRow[]; onChange: (rows: PupilRow[]) => void }) {
  const edit = (key: string, change: Partial<PupilRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{sayPermissions('knownAs')}</th>
          <th scope="col">{sayPermissions('initial')}</th>
          <th scope="col">{sayPermissions('mayBeShown')}</th>
          <th scope="col">
            <span className="visually-hidden">{sayPermissions('takeOff')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isAllowed ? undefined : styles.refused}>
            <td>
              <input
                className={styles.input}
                aria-label={sayPermissions('knownAsOf', { pupil: label(row) })}
                value={row.knownAs}
                maxLength={40}
                onChange={(event) => edit(row.key, { knownAs: event.target.value })}
              />
            </td>
            <td>
              <input
                className={styles.initial}
                aria-label={sayPermissions('initialOf', { pupil: label(row) })}
                value={row.initial}
                maxLength={2}
                onChange={(event) => edit(row.key, { initial: event.target.value.toUpperCase() })}
              />
            </td>
            <td>
              <label className={styles.answer}>
                <input
                  type="checkbox"
                  checked={row.isAllowed}
                  aria-label={sayPermissions('pupilMayBeShown', { pupil: label(row) })}
                  onChange={(event) => edit(row.key, { isAllowed: event.target.checked })}
                />
                <span aria-hidden>{sayPermissions(row.isAllowed ? 'yes' : 'no')}</span>
              </label>
            </td>
            <td>
              <IconButton
                label={sayPermissions('takePupilOff', { pupil: label(row) })}
                icon={<Trash2 aria-hidden size={20} />}
                onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const label = (row: PupilRow) => pupilName(row) || sayPermissions('newPupil')
