// What a page says to the pixels worker, and what it answers: one reply per request, in the order asked.

/** `bytes`: the photo as it was picked or taken. */
export type PixelsRequest = { id: string; bytes: ArrayBuffer }

/** A JPEG ready to be kept and sent: upright, `width` and `height` in px, `size` in bytes, `sha256` in lower-case hex. */
export type Prepared = { kind: 'prepared'; bytes: ArrayBuffer; sha256: string; size: number; width: number; height: number }

/** The client says it in words: the worker does not know the language. */
export type PrepareFailed = { kind: 'failed'; why: 'heic' | 'type' | 'too many pixels' | 'undecodable' | 'old browser' }

export type PixelsReply = { id: string } & (Prepared | PrepareFailed)

/** A small JPEG of a photo, upright and without metadata, said before its reply: for the screen only. */
export type Preview = { kind: 'preview'; id: string; bytes: ArrayBuffer }

/** `loaded`: the worker's script runs. What fails from then on is about a photo. */
export type PixelsMessage = PixelsReply | Preview | { kind: 'loaded' }
