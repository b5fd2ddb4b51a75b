// Moments and spans. Times end in `At`: ISO 8601, UTC, to the millisecond.
import * as z from 'zod/mini'

export const At = z.iso.datetime()
export type At = z.infer<typeof At>

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
