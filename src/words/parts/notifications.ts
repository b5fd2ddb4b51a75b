// How someone is asked whether this device may tell of news, and of which.
import english from '../messages/en/notifications.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayNotifications = createSay('notifications', english)
