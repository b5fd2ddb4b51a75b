// What the feed and the frame around every page say: in the first load of everyone.
import english from '../messages/en/feed.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayFeed = createSay('feed', english)
export type FeedMessage = keyof typeof english
