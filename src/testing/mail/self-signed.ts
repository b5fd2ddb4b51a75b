// A certificate that signs itself (RFC 5280), made without any program of the machine, so that no test is ever skipped for want of one.
import { generateKeyPairSync, sign } from 'node:crypto'
import { DAY } from '../../domain/time.ts'

export type SelfSigned = { key: string; cert: string }

/** For host names and IPv4 addresses; `fromMs` and `toMs` (ms since 1970) say when it holds, by default now and for a day. Both as PEM. */
export function selfSigned(names: readonly string[], { fromMs = Date.now() - DAY, toMs = Date.now() + DAY } = {}): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const algorithm = der(0x30, hex('06082a8648ce3d040302'))
  const name = der(0x30, der(0x31, der(0x30, hex('0603550403'), der(0x0c, Buffer.from('Bookbag test')))))
  const body = der(
    0x30,
    der(0xa0, hex('020102')),
    der(0x02, hex('01')),
    algorithm,
    name,
    der(0x30, time(fromMs), time(toMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, isAuthority, namesFor(names))),
  )
  const signature = der(0x03, hex('00'), sign('sha256', body, privateKey))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der(0x30, body, algorithm, signature)),
  }
}

/** One value of ASN.1 in its distinguished encoding: sequence 0x30, set 0x31, octets 0x04, and so on. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length = content.length
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const hex = (text: string) => Buffer.from(text, 'hex')
const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END CERTIFICATE-----\n`

/** 20261129074500Z */
const time = (ms: number) => der(0x18, Buffer.from(new Date(ms).toISOString().replace(/\.\d+|[-:T]/g, '')))

/** basicConstraints, critical: it signs itself. */
const isAuthority = der(0x30, hex('0603551d13'), hex('0101ff'), der(0x04, der(0x30, hex('0101ff'))))

/** subjectAltName. */
function namesFor(names: readonly string[]): Buffer {
  const each = names.map((name) =>
    /^\d+(\.\d+){3}$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name)),
  )
  return der(0x30, hex('0603551d11'), der(0x04, der(0x30, ...each)))
}
