// Names are resolved once, and only what leads out of the school's own network is connected to.
import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Thrown into a connection whose name leads to none but private addresses. */
export class PrivateAddress extends Error {}

/** What is no address of the public internet (IANA's IPv4 special-purpose registry, multicast and what is reserved). */
const special = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  addRange(special, range, 'ipv4')
// Of the IPv6 addresses in use: protocols, documentation, and 6to4, which carries any IPv4 address.
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) addRange(special, range, 'ipv6')

/** IPv6 addresses that are given out to networks (RFC 4291): all else is local, mapped, multicast or unassigned. */
const inUse = new BlockList()
addRange(inUse, '2000::/3', 'ipv6')

/** Whether an IP address, as text, is one of the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && inUse.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** For a connection: what it is given here is what it connects to, so that no second look-up can answer otherwise. */
export function publicLookup(resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const open = error ? [] : found.filter(({ address }) => isPublic(address))
      const [first] = open
      if (error) answer(error, '')
      else if (!first) answer(new PrivateAddress(`${hostname} is no name of the public internet`), '')
      else if (options.all) answer(null, open satisfies LookupAddress[])
      else answer(null, first.address, first.family)
    })
  }
}

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/')
  list.addSubnet(network, Number(bits), family)
}
