// The live picture with its shutter, and the file picker beside it; without a camera, plain words and the picker.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { sayCapture } from '../../words/parts/capture.ts'
import { classes } from '../ui/classes.ts'
import * as camera from './camera.ts'
import { CameraOff } from './camera-off.tsx'
import { FilePicker } from './file-picker.tsx'
import { useCamera } from './use-camera.ts'
import styles from './viewfinder.module.css'

type ViewfinderProps = {
  /** How many photos still fit. */
  room: number
  onPhotos: (photos: Blob[]) => void
  /** Called before the picker opens: some phones close the browser meanwhile. */
  onLeaving: () => void
}

export function Viewfinder({ room, onPhotos, onLeaving }: ViewfinderProps) {
  const { retry, ...state } = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  const [isMissed, setIsMissed] = useState(false)
  const picker = <FilePicker room={room} onPhotos={onPhotos} onLeaving={onLeaving} />
  if (state.kind === 'off') {
    return (
      <CameraOff trouble={state.trouble} onRetry={retry}>
        {picker}
      </CameraOff>
    )
  }
  return (
    <div className={styles.viewfinder}>
      <LivePicture stream={state.kind === 'on' ? state.stream : null} video={video} />
      {state.kind === 'opening' && <p className={styles.opening}>{sayCapture('openingCamera')}</p>}
      {isMissed && (
        <p role="alert" className={styles.missed}>
          {sayCapture('notTaken')}
        </p>
      )}
      <div className={styles.controls}>
        {picker}
        <Shutter
          stream={state.kind === 'on' ? state.stream : null}
          video={video}
          room={room}
          onPhoto={(photo) => onPhotos([photo])}
          onFailed={setIsMissed}
        />
        <p className={styles.room}>{room === 0 ? sayCapture('full') : sayCapture('roomLeft', { count: room })}</p>
      </div>
    </div>
  )
}

function LivePicture({ stream, video }: { stream: MediaStream | null; video: RefObject<HTMLVideoElement | null> }) {
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream, video])
  return <video ref={video} className={styles.video} autoPlay playsInline muted aria-label={sayCapture('cameraSees')} />
}

type ShutterProps = {
  stream: MediaStream | null
  video: RefObject<HTMLVideoElement | null>
  room: number
  onPhoto: (photo: Blob) => void
  onFailed: (isFailed: boolean) => void
}

function Shutter({ stream, video, room, onPhoto, onFailed }: ShutterProps) {
  const [isShooting, setIsShooting] = useState(false)
  async function shoot() {
    if (!stream || !video.current || isShooting) return
    setIsShooting(true)
    onFailed(false)
    try {
      onPhoto(await camera.shoot(stream, video.current))
    } catch {
      onFailed(true)
    } finally {
      setIsShooting(false)
    }
  }
  return (
    <button
      type="button"
      className={classes(styles.shutter, isShooting && styles.shooting)}
      aria-label={sayCapture('shutter')}
      disabled={!stream || room === 0}
      onClick={() => void shoot()}
    />
  )
}
