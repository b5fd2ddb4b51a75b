// Tells every page and worker of this device what has changed in its store.
export type Kind = 'session' | 'outbox' | 'feed' | 'lists' | 'draft' | 'trips' | 'seen' | 'told'

const kinds: readonly unknown[] = ['session', 'outbox', 'feed', 'lists', 'draft', 'trips', 'seen', 'told'] satisfies Kind[]
const listeners = new Map<Kind, Set<() => void>>()
let channel: BroadcastChannel | null = null

/** Calls the listener after a change made in any page or worker of this device. Answers how to stop. */
export function onChanged(kind: Kind, listener: () => void): () => void {
  openChannel()
  const set = listeners.get(kind) ?? new Set()
  listeners.set(kind, set.add(listener))
  return () => set.delete(listener)
}

/** Says that something changed, here and everywhere else. Called after the transaction is complete. */
export function tell(kind: Kind): void {
  openChannel().postMessage(kind)
  hear(kind)
}

function openChannel(): BroadcastChannel {
  if (channel) return channel
  channel = new BroadcastChannel('bookbag')
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isKind(event.data)) hear(event.data)
  })
  return channel
}

function isKind(value: unknown): value is Kind {
  return kinds.includes(value)
}

function hear(kind: Kind) {
  for (const listener of listeners.get(kind) ?? []) listener()
}
