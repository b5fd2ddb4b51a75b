// Everything that can be said between a device and the school.
import { engagement } from './contract/engagement.ts'
import { feed } from './contract/feed.ts'
import { join } from './contract/join.ts'
import { letters } from './contract/letters.ts'
import { notifications } from './contract/notifications.ts'
import { people } from './contract/people.ts'
import { permissions, posts } from './contract/posts.ts'
import { search } from './contract/search.ts'
import { trips } from './contract/trips.ts'

export const contract = { join, people, posts, permissions, feed, search, trips, notifications, letters, engagement }
