// The tap on Post: saved on this device, or still on the screen.
import { useMutation } from '@tanstack/react-query'
import type { PermissionList } from '../../domain/permission.ts'
import type { ConsentAnswer } from './consent-answer.ts'
import { post } from './posting.ts'
import { startAnew, type Writing } from './writing.ts'

type Posted = { answer: ConsentAnswer; lists: readonly PermissionList[]; onSaved: () => void }

/** Not over the network: the outbox sends later. */
export function usePosting(writing: Writing) {
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ answer, lists, onSaved }: Posted) => {
      const entry = await post(writing, answer, lists)
      onSaved()
      startAnew(writing)
      askToKeep()
      return entry
    },
  })
}

export type Posting = ReturnType<typeof usePosting>

/** Asks the browser not to clear what waits here; a tap on Post is the moment at which it may agree. */
function askToKeep() {
  const storage = navigator.storage as StorageManager | undefined
  storage?.persist().catch(() => undefined)
}
