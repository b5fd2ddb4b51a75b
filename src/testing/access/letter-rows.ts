// Who may have news by e-mail. This school has no mail server: an address is asked for in vain.
import { contract } from '../../api/contract.ts'
import { asking, members, type Row } from './row.ts'

const { letters } = contract

export const letterRows: Row[] = [
  { target: letters.mine, cases: { asked: asking(members) } },
  {
    target: letters.ask,
    cases: { 'where no mail is sent': { ...asking(members, { input: { address: 'pat@family.example' } }), refusal: 'mail.off' } },
  },
  { target: letters.remove, cases: { asked: asking(members) } },
  { target: letters.wantDigest, cases: { asked: asking(members, { input: { isWanted: false } }) } },
]
