// What the school knows of my e-mail address; asked anew whenever Bookbag comes to the front, as after the letter was read.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { letters, type MyLetters } from '../../api/contract/letters.ts'
import { useMe } from '../ui/me.tsx'

const queryKey = ['letters']

export function useLetters() {
  const as = useMe().member.id
  return useQuery({ queryKey, queryFn: () => call(letters.mine, {}, { as }), refetchOnWindowFocus: 'always' })
}

/** A change of them, one after another; what the school has answered is kept, and what was asked before it is not waited for. */
export function useLettersChange<Given>(change: (given: Given, as: string) => Promise<MyLetters>) {
  const as = useMe().member.id
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => change(given, as),
    scope: { id: 'letters' },
    onSuccess: async (answered) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, answered)
    },
  })
}
