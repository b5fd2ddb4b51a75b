// "Not now" is remembered on this device for a month.
const NAME = 'bookbag-install-later'
const MONTH_MS = 30 * 24 * 3_600_000

export function isLater(nowMs: number): boolean {
  return nowMs - Number(localStorage.getItem(NAME) ?? 0) < MONTH_MS
}

export function sayLater(nowMs: number): void {
  localStorage.setItem(NAME, String(nowMs))
}
