// Wakes this page's send loop, if it has one, when something new waits.
let listener: (() => void) | null = null

export function wake(): void {
  listener?.()
}

/** For the send loop only. */
export function onWake(next: (() => void) | null): void {
  listener = next
}
