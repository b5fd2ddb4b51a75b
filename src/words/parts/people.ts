// What the office reads of people, groups and slips, and what stands on a slip.
import english from '../messages/en/people.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayPeople = createSay('people', english)
