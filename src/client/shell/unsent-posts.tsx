// Posts that were never sent, each to be saved as a file: they belong to the person who wrote them.
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Section } from '../ui/stack.tsx'
import { useKept } from '../ui/use-kept.ts'
import { useNow } from '../ui/use-now.ts'
import { dayAndTime } from '../ui/when.ts'

export function UnsentPosts() {
  const entries = useKept('outbox', outbox.list)?.filter((entry) => entry.state !== 'received')
  const nowMs = useNow()
  const [error, setError] = useState<unknown>(null)
  if (!entries?.length) return null
  const save = (entry: Entry) => outbox.exportFile(entry.postId).then((file) => saveFile(file, fileName(entry)), setError)
  return (
    <Section title="Your unsent posts" hint="They were never sent. You can save them as files; nobody else sees them.">
      <ProblemNotice error={error} />
      <Rows>
        {entries.map((entry) => (
          <Row
            key={entry.postId}
            title={entry.submission.caption || 'Without words'}
            line={dayAndTime(entry.savedAt, nowMs)}
            actions={
              <Button kind="quiet" icon={<Download aria-hidden />} onClick={() => void save(entry)}>
                Save as a file
              </Button>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

const fileName = (entry: Entry) => `bookbag-${entry.savedAt.slice(0, 10)}-${entry.postId.slice(-4)}.html`
