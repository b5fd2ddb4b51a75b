// What a pasted list was understood as, and which of its lines were not.
import type { ReactNode } from 'react'
import { pupilName } from '../../domain/permission.ts'
import type { Paste } from '../../domain/permission-paste.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './paste-preview.module.css'
import { doubledWords } from './rows-words.ts'

const MOST_LINES = 6
const LINE_LENGTH = 40

/** `children` stand below the lines that were not understood. */
export function PastePreview({ paste, children }: { paste: Paste; children: ReactNode }) {
  const { pupils, problems, headings, unread } = paste
  const refused = pupils.filter((pupil) => !pupil.isAllowed).length
  const twice = doubledWords(pupils)
  return (
    <div role="status" className={styles.preview}>
      {problems.length > 0 && (
        <Notice kind="warning" title={sayPermissions('notUnderstood', { count: problems.length })}>
          <ul className={styles.problems}>
            {problems.slice(0, MOST_LINES).map(({ line, text, why }) => (
              <li key={line}>
                {sayPermissions('lineProblem', { line, why })}
                <span className={styles.pasted} dir="auto">
                  {clipped(text)}
                </span>
              </li>
            ))}
          </ul>
          {problems.length > MOST_LINES && <p>{sayPermissions('moreLines', { count: problems.length - MOST_LINES })}</p>}
          {pupils.length > 0 && <p>{sayPermissions('pleaseMend', { count: problems.length })}</p>}
          {unread > 0 && <p>{sayPermissions('unread', { count: unread })}</p>}
        </Notice>
      )}
      {children}
      {pupils.length > 0 && (
        <>
          {twice && <Notice kind="warning">{twice}</Notice>}
          <p>
            {sayPermissions('understood', { count: pupils.length, allowed: pupils.length - refused, refused })}
            {headings !== null && ` ${sayPermissions('headingsIn', { line: headings })}`}
          </p>
          <ul className={styles.pupils}>
            {pupils.map((pupil) => (
              <li key={`${pupilName(pupil)} ${pupil.isAllowed}`} className={pupil.isAllowed ? undefined : styles.refused}>
                {pupilName(pupil)} <span>{sayPermissions(pupil.isAllowed ? 'answerYes' : 'answerNo')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const clipped = (text: string) => (text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)} …` : text)
