// SHA-256 as a test computes it: by Node, not by the code that is tried.
import { createHash } from 'node:crypto'

export function sha256(bytes: Uint8Array): Promise<string> {
  return Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
}

export function sha256Text(text: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(text).digest('hex'))
}
