// What a pasted list was understood as, and which of its lines were not.
import { type Paste, pupilName } from '../../domain/permission.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './paste-preview.module.css'

export function PastePreview({ paste }: { paste: Paste }) {
  const { pupils, problems } = paste
  const refused = pupils.filter((pupil) => !pupil.isAllowed).length
  const twice = pupils.map(pupilName).filter((name, index, names) => names.indexOf(name) !== index)
  return (
    <div role="status" className={styles.preview}>
      {problems.length > 0 && (
        <Notice
          kind="warning"
          title={problems.length === 1 ? 'One line was not understood' : `${problems.length} lines were not understood`}
        >
          <ul>
            {problems.map(({ line, text }) => (
              <li key={line}>
                Line {line}: “{text}”
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {pupils.length > 0 && (
        <>
          {twice.length > 0 && (
            <Notice kind="warning">
              Twice in this list: {twice.join(', ')}. Both are taken over; make them differ before saving.
            </Notice>
          )}
          <p>
            Understood: {pupils.length} {pupils.length === 1 ? 'pupil' : 'pupils'}, {pupils.length - refused} yes, {refused} no.
          </p>
          <ul className={styles.pupils}>
            {pupils.map((pupil) => (
              <li key={`${pupilName(pupil)} ${pupil.isAllowed}`} className={pupil.isAllowed ? undefined : styles.refused}>
                {pupilName(pupil)} <span>{pupil.isAllowed ? 'yes' : 'no'}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
