// Who may subscribe, choose, and ask how many a post reaches.
import { contract } from '../../api/contract.ts'
import { makeBrowserKeys } from '../push/browser-keys.ts'
import { asking, authors, families, members, nobody, type Row } from './row.ts'

const { notifications } = contract
const subscription = { endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys: makeBrowserKeys().given }

export const notificationRows: Row[] = [
  { target: notifications.mine, cases: { asked: asking(members) } },
  {
    target: notifications.choose,
    cases: {
      'for a group of theirs': {
        allowed: ['family', 'staff'],
        asks: ({ school }) => ({ input: { readerId: school.groups.beech, choice: 'off' } }),
      },
      'for a group of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ input: { readerId: foreign.group, choice: 'off' } }),
      },
    },
  },
  {
    target: notifications.subscribe,
    cases: {
      'with a push service': asking(members, { input: subscription }),
      'with a machine in the school’s own network': {
        ...asking(families, { input: { ...subscription, endpoint: 'https://192.168.0.1/push' } }),
        askedBy: families,
        refusal: 'push.refused',
      },
    },
  },
  { target: notifications.unsubscribe, cases: { asked: asking(members) } },
  {
    target: notifications.reach,
    cases: {
      'of the school': asking(authors, { input: { audience: { kind: 'school' } } }),
      'of a group of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ input: { audience: { kind: 'groups', groupIds: [foreign.group] } } }),
      },
    },
  },
]
