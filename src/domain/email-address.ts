// An e-mail address as a member gives it: one plain address, in which nothing can hide.
import * as z from 'zod/mini'

/** Characters in all (RFC 5321 4.5.3.1.3, without the brackets round a path) and before the @ (4.5.3.1.1). */
const LONGEST = 254
const LONGEST_NAME = 64

// What RFC 5322 allows before the @, without quotes, the signs by which old mail servers pass mail on (% and !) and those of a shell.
const NAME = String.raw`(?![.-])(?:\.?[\w+'&=~#$*/?^{}-]){1,${LONGEST_NAME}}`
// A domain of other letters is written with its xn-- form, as mail servers take it; the last part is never a number alone.
const LABEL = String.raw`[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?`
const PLAIN = new RegExp(String.raw`^(?=[^@]{1,${LONGEST_NAME}}@)${NAME}@(?:${LABEL}\.)+(?![0-9]+$)${LABEL}$`)

/** One address without a name beside it: no list, no space, no control sign, a domain with a dot. Capitals stay as they were typed. */
export const EmailAddress = z.string().check(z.trim(), z.maxLength(LONGEST), z.regex(PLAIN))
export type EmailAddress = z.infer<typeof EmailAddress>
