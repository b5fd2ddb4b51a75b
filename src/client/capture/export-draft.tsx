// Saves the draft to a file: for a device that has no room left.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { exportDraft } from '../../device/export-file.ts'
import type { Draft } from '../../device/kept.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { saveFile } from '../ui/save-file.ts'

export function ExportDraft({ draft }: { draft: Draft }) {
  const memberId = useMe().member.id
  const [isSaving, setIsSaving] = useState(false)
  async function save() {
    setIsSaving(true)
    try {
      saveFile(await exportDraft(memberId, draft), sayCapture('draftFile', { id: draft.postId.slice(-4) }))
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <Button
      kind="quiet"
      icon={<Download aria-hidden size={20} />}
      pending={isSaving && sayUi('makingFile')}
      onClick={() => void save()}
    >
      {sayUi('saveToFile')}
    </Button>
  )
}
