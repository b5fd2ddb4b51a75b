// What is said where one looks for what was: by words, from a day back, a week on paper, one post.
import english from '../messages/en/find.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayFind = createSay('find', english)
