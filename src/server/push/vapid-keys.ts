// The key pair by which push services and browsers know this school (VAPID, RFC 8292): made at the first start, kept from then on.
import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { isThisMachine } from '../../domain/this-machine.ts'
import { CannotStart } from '../cannot-start.ts'
import { type Config, foldersOf } from '../config.ts'
import { readSecret, writeSecret } from '../secret-file.ts'

/** `publicKey`: the uncompressed point in base64url, which browsers ask for; `subject`: whom a push service may turn to. */
export type VapidKeys = { publicKey: string; privateKey: KeyObject; subject: string }

/** Apple refuses an address that leads nowhere from there, such as localhost (403 BadJwtToken). */
const NOBODY = 'mailto:bookbag@example.com'

/** The keys, made where there are none. Each subscription holds for one key alone, so a damaged file stops the start. */
export async function readVapidKeys(config: Pick<Config, 'dataDir' | 'publicUrl'>): Promise<VapidKeys> {
  const path = foldersOf(config).pushKey
  const kept = await readSecret(path)
  const privateKey = kept === null ? await makeKey(config, path) : readKey(kept)
  if (privateKey === null)
    throw new CannotStart(
      `${path} is damaged: please put it back from a backup, or delete it; then everyone has to switch notifications on again.`,
    )
  return { publicKey: pointOf(privateKey), privateKey, subject: subjectOf(config.publicUrl) }
}

async function makeKey(config: Pick<Config, 'dataDir'>, path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeSecret(config, path, Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })))
  return privateKey
}

function readKey(pem: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && isPair(key) ? key : null
  } catch {
    return null
  }
}

/** The file carries both halves, and nobody compares them when it is read. */
function isPair(key: KeyObject): boolean {
  const own = createECDH('prime256v1')
  own.setPrivateKey(key.export({ format: 'jwk' }).d ?? '', 'base64url')
  return own.getPublicKey('base64url') === pointOf(key)
}

function pointOf(privateKey: KeyObject): string {
  // A point on P-256 is the last 65 bytes of its SubjectPublicKeyInfo (RFC 5480).
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-65).toString('base64url')
}

function subjectOf(publicUrl: string): string {
  const { protocol, hostname, origin } = new URL(publicUrl)
  return protocol === 'https:' && !isThisMachine(hostname) ? origin : NOBODY
}
