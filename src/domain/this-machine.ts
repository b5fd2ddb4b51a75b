// Addresses that mean "the machine that asks" (RFC 6761, RFC 5735): on paper they lead nobody to the school.

/** Whether nobody but this machine itself reaches the host. */
export function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(\.\d+){3}$/.test(hostname) || hostname === '[::1]'
}
