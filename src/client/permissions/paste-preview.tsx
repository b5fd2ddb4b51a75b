// What a pasted list was understood as, and which of its lines were not.
import type { ReactNode } from 'react'
import { pupilName } from '../../domain/permission.ts'
import type { Paste } from '../../domain/permission-paste.ts'
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
        <Notice
          kind="warning"
          title={problems.length === 1 ? 'One line was not understood' : `${problems.length} lines were not understood`}
        >
          <ul className={styles.problems}>
            {problems.slice(0, MOST_LINES).map(({ line, text, why }) => (
              <li key={line}>
                Line {line}: {why}
                <span className={styles.pasted}>{clipped(text)}</span>
              </li>
            ))}
          </ul>
          {problems.length > MOST_LINES && <p>And {problems.length - MOST_LINES} more lines.</p>}
          {pupils.length > 0 && (
            <p>Please mend {problems.length === 1 ? 'it' : 'them'}: nobody is asked about a pupil who is not on the list.</p>
          )}
          {unread > 0 && (
            <p>{unread === 1 ? 'The line below is' : `The ${unread} lines below are`} read when this one is clear.</p>
          )}
        </Notice>
      )}
      {children}
      {pupils.length > 0 && (
        <>
          {twice && <Notice kind="warning">{twice}</Notice>}
          <p>
            Understood: {pupils.length} {pupils.length === 1 ? 'pupil' : 'pupils'}, {pupils.length - refused} yes, {refused} no.
            {headings !== null && ` Line ${headings} has the headings.`}
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

const clipped = (text: string) => (text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)} …` : text)
