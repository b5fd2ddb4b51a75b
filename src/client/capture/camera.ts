// The camera in the page: a live picture, and a photo at the sensor's full resolution where the browser gives it.
import { SECOND } from '../../domain/time.ts'

/** A flash and a slow focus take three; some phones never answer (the track is muted meanwhile). */
const PATIENCE = 5 * SECOND

/** `unsupported`: no camera access in this browser or over plain http. */
export type CameraTrouble = 'refused' | 'missing' | 'busy' | 'unsupported'

export class CameraFailed extends Error {
  readonly trouble: CameraTrouble
  constructor(trouble: CameraTrouble) {
    super(trouble)
    this.name = 'CameraFailed'
    this.trouble = trouble
  }
}

type StillCamera = { takePhoto(): Promise<Blob> }
type StillCameraMaker = new (track: MediaStreamTrack) => StillCamera

/** Opens the camera that looks away from the person. Throws CameraFailed. */
export async function open(): Promise<MediaStream> {
  // Absent over plain http on a LAN address, whatever the types say (design section 3).
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) throw new CameraFailed('unsupported')
  try {
    return await devices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, ...preferredSize() } })
  } catch (error) {
    throw new CameraFailed(troubleOf(error))
  }
}

export function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** One photo, encoded. Falls back to a frame of the video where there is no still camera, or it fails or says nothing for 5 s. */
export async function shoot(stream: MediaStream, video: HTMLVideoElement): Promise<Blob> {
  const [track] = stream.getVideoTracks()
  const Maker = stillCameraMaker()
  if (!track || !Maker) return frameOf(video)
  try {
    return await Promise.race([new Maker(track).takePhoto(), silence()])
  } catch {
    return frameOf(video)
  }
}

function silence(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new CameraFailed('busy')), PATIENCE))
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  if (!blob) throw new CameraFailed('busy')
  return blob
}

/** With a still camera the video is only for looking; without one the photo is a frame of it, so it must be large. */
function preferredSize(): MediaTrackConstraints {
  return stillCameraMaker()
    ? { width: { ideal: 1920 }, height: { ideal: 1440 } }
    : { width: { ideal: 4096 }, height: { ideal: 3072 } }
}

function stillCameraMaker(): StillCameraMaker | undefined {
  return (globalThis as { ImageCapture?: StillCameraMaker }).ImageCapture
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy'
}
