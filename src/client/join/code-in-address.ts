// The secret that a slip's QR code carries behind the # of the address: read once, then gone from the address and the history.
export function takeCodeFromAddress(): string | null {
  const code = location.hash.slice(1)
  if (code === '') return null
  history.replaceState(history.state, '', location.pathname)
  return decodeURIComponent(code)
}
