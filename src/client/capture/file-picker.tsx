// Photos that are already on the device. JPEG, PNG and WebP only: this makes iOS convert its HEIC.
import { ImagePlus } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { sayCapture } from '../../words/parts/capture.ts'
import { Button } from '../ui/button.tsx'
import { Rich } from '../ui/rich.tsx'
import styles from './file-picker.module.css'

const unseen = { from: (words: string) => <span className="visually-hidden">{words}</span> }

type FilePickerProps = { room: number; onPhotos: (photos: Blob[]) => void; onLeaving: () => void }

export function FilePicker({ room, onPhotos, onLeaving }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  function take(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    if (files.length > 0) onPhotos(files)
  }
  function ask() {
    onLeaving()
    input.current?.click()
  }
  return (
    <div className={styles.picker}>
      <Button kind="quiet" icon={<ImagePlus aria-hidden size={20} />} disabled={room === 0} onClick={ask}>
        <Rich text={sayCapture('choosePhotos')} parts={unseen} />
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        tabIndex={-1}
        aria-label={sayCapture('photosFromDevice')}
        disabled={room === 0}
        onChange={take}
      />
    </div>
  )
}
