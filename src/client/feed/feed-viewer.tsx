// A photo of the feed on the whole screen, getting sharper as larger renditions arrive.
import type { FeedPost, Photo } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { PhotoViewer } from '../ui/photo-viewer.tsx'
import { ZoomablePhoto } from '../ui/zoomable-photo.tsx'
import { Thumbhash } from './thumbhash.tsx'
import { usePhotoUrl } from './use-photo-url.ts'

type FeedViewerProps = { post: FeedPost; photoId: Id; onClose: () => void }

export function FeedViewer({ post, ...rest }: FeedViewerProps) {
  return <PhotoViewer photos={post.photos} wordsOf={(photo) => photo.altText ?? post.caption} Picture={Picture} {...rest} />
}

function Picture({ photo, onSwipe }: { photo: Photo; onSwipe: (step: 1 | -1) => void }) {
  const url = usePhotoUrl(photo, photo.width)
  return (
    <ZoomablePhoto size={photo} url={url} alt={photo.altText ?? ''} onSwipe={onSwipe}>
      <Thumbhash hash={photo.thumbhash} />
    </ZoomablePhoto>
  )
}
