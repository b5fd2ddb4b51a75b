// Who may tell that news was opened, and who reads how many did.
import { contract } from '../../api/contract.ts'
import { asking, authors, members, type Row } from './row.ts'

const { engagement } = contract

export const engagementRows: Row[] = [
  { target: engagement.tell, cases: { asked: asking(members, { input: { isReached: true, isOpened: true } }) } },
  { target: engagement.term, cases: { asked: asking(authors) } },
]
