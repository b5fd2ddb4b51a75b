// What the fault proxy can do to a request, and to which ones.

export type Fault =
  /** Cuts the connection before anything is passed on. */
  | { kind: 'drop' }
  | { kind: 'delay'; ms: number }
  /** Passes the request on, and its reply back only when this resolves. */
  | { kind: 'late reply'; until: Promise<unknown> }
  /** Passes the request on twice at the same time; the sender reads the later reply. */
  | { kind: 'duplicate' }
  /** Passes the request on, waits for the whole reply, then cuts the connection. */
  | { kind: 'lost reply' }
  /** Changes the body on its way: a flipped bit, a filter that meddles. */
  | { kind: 'altered request'; alter: (body: Buffer) => Buffer }
  /** Passes on only the first bytes of the body, then cuts both sides. */
  | { kind: 'truncated request'; bytes: number }
  /** Sends back only the first bytes of the reply's body, then cuts. */
  | { kind: 'truncated reply'; bytes: number }
  /** Holds the request until another one that the rule matches has been answered, or `ms` have passed. */
  | { kind: 'overtaken'; ms: number }
  /** A school's web filter: an HTML page with status 200 in place of everything. */
  | { kind: 'captive portal' }
  /** A reply of somebody in between, in words the contract does not know. */
  | { kind: 'page'; status: number; body?: string; headers?: Record<string, string> }
  /** Changes the text of the reply: a new deploy, a flipped byte. */
  | { kind: 'altered reply'; alter: (text: string) => string }
  /** Passes on and back only headers that a filter knows (see header-filter.ts). */
  | { kind: 'stripped headers' }

/** `path` is matched against path and query. `nth` counts the matching requests from 1. Left out: all. */
export type Match = { methods?: readonly string[]; path?: RegExp; nth?: readonly number[]; chance?: () => boolean }

export type Rule = { match: Match; fault: Fault }
export type LiveRule = Rule & { seen: number; hits: number }

/** Counts the request against every rule and gives the faults that apply to it, in the order the rules were set. */
export function faultsFor(rules: readonly LiveRule[], method: string, path: string): Fault[] {
  return rules.filter((rule) => isHit(rule, method, path)).map((rule) => rule.fault)
}

function isHit(rule: LiveRule, method: string, path: string): boolean {
  const { methods, path: pattern, nth, chance } = rule.match
  if (methods && !methods.includes(method)) return false
  if (pattern && !pattern.test(path)) return false
  rule.seen++
  if (nth && !nth.includes(rule.seen)) return false
  if (chance && !chance()) return false
  rule.hits++
  return true
}
