// What is read of posts and trips, wherever they are drawn: on the screen, in the page's first paint, in a push or an e-mail.
import english from '../messages/en/news.json' with { type: 'json' }
import { createSay, type Say } from '../say.ts'

export const sayNews = createSay('news', english)
export type SayNews = Say<keyof typeof english>
