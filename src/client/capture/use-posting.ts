// The tap on Post: saved on this device, or still on the screen.
import { useMutation } from '@tanstack/react-query'
import { post, type Posted } from './posting.ts'
import type { Writing } from './writing.ts'

/** Not over the network: the outbox sends later. */
export function usePosting(writing: Writing) {
  return useMutation({
    networkMode: 'always',
    mutationFn: (posted: Posted) => post(writing, posted),
    onSuccess: askToKeep,
  })
}

export type Posting = ReturnType<typeof usePosting>

/** Asks the browser not to clear what waits here; a tap on Post is the moment at which it may agree. */
function askToKeep() {
  const storage = navigator.storage as StorageManager | undefined
  storage?.persist().catch(() => undefined)
}
