// What several screens of staff say of a post.
import english from '../messages/en/posts.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayPosts = createSay('posts', english)
