// The pupils of one list: known-as name, initial, and whether they may be shown.
import { Trash2 } from 'lucide-react'
import { pupilName } from '../../domain/permission.ts'
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
          <th scope="col">Known as</th>
          <th scope="col">Initial</th>
          <th scope="col">May be shown</th>
          <th scope="col">
            <span className="visually-hidden">Take off the list</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isAllowed ? undefined : styles.refused}>
            <td>
              <input
                className={styles.input}
                aria-label={`Known as, ${label(row)}`}
                value={row.knownAs}
                maxLength={40}
                onChange={(event) => edit(row.key, { knownAs: event.target.value })}
              />
            </td>
            <td>
              <input
                className={styles.initial}
                aria-label={`Initial, ${label(row)}`}
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
                  aria-label={`${label(row)} may be shown`}
                  onChange={(event) => edit(row.key, { isAllowed: event.target.checked })}
                />
                <span aria-hidden>{row.isAllowed ? 'Yes' : 'No'}</span>
              </label>
            </td>
            <td>
              <IconButton
                label={`Take ${label(row)} off the list`}
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

const label = (row: PupilRow) => pupilName(row) || 'new pupil'
