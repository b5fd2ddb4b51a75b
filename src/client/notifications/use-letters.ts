// What the school knows of my e-mail address; asked anew whenever Bookbag comes to the front, as after the letter was read.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { letters, type MyLetters } from '../../api/contract/letters.ts'
import { useMe } from '../ui/me.tsx'

const queryKey = ['letters']

export function useLetters() {
  const as = useMe().member.id
  return useQuery({ queryKey, queryFn: () => call(letters.mine, {}, { as }), refetchOnWindowFocus: 'always' })
}

/** Keeps what the school has answered to a change. */
export function useKeepLetters(): (answered: MyLetters) => void {
  const client = useQueryClient()
  return (answered) => void client.setQueryData(queryKey, answered)
}
