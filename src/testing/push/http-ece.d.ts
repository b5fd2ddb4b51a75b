// The part of http_ece that tests use: the encryption of RFC 8188 by the author of RFC 8291.

declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  type Reader = { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }
  const ece: { decrypt: (body: Buffer, reader: Reader) => Buffer }
  // The package itself has nothing else.
  export default ece
}
