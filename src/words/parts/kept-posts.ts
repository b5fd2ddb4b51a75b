// What this device says of a post that it keeps: why it cannot go yet, what went wrong with it, and what stands in its file.
import english from '../messages/en/kept-posts.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayKeptPosts = createSay('kept-posts', english)
