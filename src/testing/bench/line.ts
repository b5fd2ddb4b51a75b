// A school behind TLS, HTTP/2 and a slow line, as a family's phone or a school's tablet has it.
import { startSecureFront } from '../proxy/secure-front.ts'
import { type Line, type ShapedLink, startShapedLink } from '../proxy/shaped-link.ts'
import { type SeededSchool, setUpSchool } from './seeded-school.ts'

export type LinedSchool = SeededSchool & {
  /** Where the browser goes: the near end of the line. */
  url: string
  link: ShapedLink
  /** For the row: what the line speaks. */
  protocol: 'HTTP/2 + TLS' | 'HTTP/1.1, no openssl here'
  close: () => Promise<void>
}

/** Flags with which Chromium takes the certificate that was made for this run. */
export const trusting = ['--ignore-certificate-errors']

/** 1.6 Mbit/s and 150 ms: the line of design section 8. */
export const slowPhone: Line = { bytesPerSecond: 200_000, latencyMs: 150 }

export async function setUpBehind(line: Line): Promise<LinedSchool> {
  const front = await startSecureFront(new URL('http://127.0.0.1'))
  if (!front) return plainBehind(line)
  const link = await startShapedLink(front.port, line)
  const url = `https://localhost:${link.port}`
  const seeded = await setUpSchool({ PUBLIC_URL: url })
  front.setTarget(new URL(seeded.school.directUrl))
  const close = async () => {
    await link.close()
    await front.close()
    await seeded.school.close()
  }
  return { ...seeded, url, link, protocol: 'HTTP/2 + TLS', close }
}

/** The same line without TLS: the port must be known before the school is, so the line leads to a proxy that is told later. */
async function plainBehind(line: Line): Promise<LinedSchool> {
  const seeded = await setUpSchool()
  const link = await startShapedLink(Number(new URL(seeded.school.directUrl).port), line)
  const close = async () => {
    await link.close()
    await seeded.school.close()
  }
  return { ...seeded, url: `http://localhost:${link.port}`, link, protocol: 'HTTP/1.1, no openssl here', close }
}
