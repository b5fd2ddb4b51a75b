// What was never sent, the unfinished post included, each to be saved as a file: it belongs to the person who wrote it.
import { Download } from 'lucide-react'
import { useState } from 'react'
import * as drafts from '../../device/drafts.ts'
import { exportDraft } from '../../device/export-file.ts'
import type { Draft } from '../../device/kept.ts'
import { mine } from '../../device/member.ts'
import * as outbox from '../../device/outbox.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Section } from '../ui/stack.tsx'
import { useKept } from '../ui/use-kept.ts'
import { useNow } from '../ui/use-now.ts'
import { dayAndTime } from '../ui/when.ts'

export function UnsentPosts() {
  const entries = useKept('outbox', outbox.list)?.filter((entry) => entry.state !== 'received') ?? []
  const draft = useKept('draft', readDraft)
  const nowMs = useNow()
  const [error, setError] = useState<unknown>(null)
  if (entries.length === 0 && !draft) return null
  const save = (file: Promise<Blob>, name: string) => void file.then((made) => saveFile(made, name), setError)
  return (
    <Section title={saySeldom('yourUnsent')} hint={saySeldom('unsentHint')}>
      <ProblemNotice error={error} />
      <Rows>
        {entries.map(({ postId, savedAt, submission }) => (
          <Unsent
            key={postId}
            caption={submission.caption}
            line={dayAndTime(savedAt, nowMs)}
            onSave={() => save(outbox.exportFile(postId), `bookbag-${savedAt.slice(0, 10)}-${postId.slice(-4)}.html`)}
          />
        ))}
        {draft && (
          <Unsent
            caption={draft.caption}
            line={unfinished(draft)}
            onSave={() =>
              save(
                mine().then((memberId) => exportDraft(memberId, draft)),
                `bookbag-draft-${draft.postId.slice(-4)}.html`,
              )
            }
          />
        )}
      </Rows>
    </Section>
  )
}

function Unsent({ caption, line, onSave }: { caption: string; line: string; onSave: () => void }) {
  const button = (
    <Button kind="quiet" icon={<Download aria-hidden />} onClick={onSave}>
      {saySeldom('saveAsFile')}
    </Button>
  )
  return <Row title={caption || saySeldom('wordless')} line={line} actions={button} />
}

const readDraft = async (): Promise<Draft | null> => drafts.read(await mine())

function unfinished({ photos }: Draft): string {
  if (photos.length === 0) return saySeldom('notFinished')
  return saySeldom('notFinishedPhotos', { count: photos.length })
}
