// What a trip leader says in two taps (design section 5).
import * as z from 'zod/mini'

export const TripStatus = z.enum(['left', 'arrived', 'leaving', 'on time', 'late', 'back'])
export type TripStatus = z.infer<typeof TripStatus>
