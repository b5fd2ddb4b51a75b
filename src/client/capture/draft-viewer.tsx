// A photo of the post on the whole screen, to look for who can be recognised before it is sent.
import type { Id } from '../../domain/id.ts'
import { PhotoViewer } from '../ui/photo-viewer.tsx'
import { ZoomablePhoto } from '../ui/zoomable-photo.tsx'
import type { ReadyPhoto } from './draft.ts'
import { usePhotoUrl } from './use-photo-url.ts'

type DraftViewerProps = { photos: readonly ReadyPhoto[]; photoId: Id; onClose: () => void }

export function DraftViewer(props: DraftViewerProps) {
  return <PhotoViewer wordsOf={(photo) => photo.altText} Picture={Picture} {...props} />
}

function Picture({ photo, onSwipe }: { photo: ReadyPhoto; onSwipe: (step: 1 | -1) => void }) {
  return <ZoomablePhoto size={photo} url={usePhotoUrl(photo, 'large')} alt={photo.altText} onSwipe={onSwipe} />
}
