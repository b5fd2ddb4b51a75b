// The push key of a school that keeps no folder.
import { generateKeyPairSync } from 'node:crypto'
import type { VapidKeys } from '../../server/push/vapid-keys.ts'

export function makeSchoolKeys(subject = 'https://bookbag.example.sch.uk'): VapidKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65)
  return { publicKey: point.toString('base64url'), privateKey, subject }
}
