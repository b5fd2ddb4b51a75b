// What a journey needs of a browser, whichever it is.

/** A browser's own name for an element of the page that it shows. */
export type ElementName = string

/** Runs inside the page: nothing of here is known to it but `given`, and only JSON travels. */
export type InPage<Result, Given> = (given: Given) => Result | Promise<Result>

export type Device = {
  /** Opens an address, and resolves when the page has loaded. */
  go: (url: string) => Promise<void>
  reload: () => Promise<void>
  evaluate: <Result, Given>(inPage: InPage<Result, Given>, given: Given) => Promise<Result>
  /** The element that a function finds inside the page. */
  find: <Given>(inPage: (given: Given) => Element | null, given: Given) => Promise<ElementName | null>
  /** As a finger or a mouse does. Throws when the element cannot be reached: not drawn, or under another. */
  tap: (element: ElementName) => Promise<void>
  /** Types into a field, key by key, over what is in it. */
  type: (element: ElementName, text: string) => Promise<void>
  /** Chooses files of this machine in a file input. */
  pick: (element: ElementName, paths: readonly string[]) => Promise<void>
  /** PNG of what is in sight. */
  screenshot: () => Promise<Buffer>
}

export type Browser = {
  /** A device of somebody's own: its cookies and what it keeps are no other's. */
  device: () => Promise<Device>
  /** What went wrong on its pages since this was last asked, a line each. */
  complaints: () => Promise<readonly string[]>
  /** Ends every process of it and deletes what it kept. */
  close: () => Promise<void>
}

export const OUT_OF_REACH = 'It lies under something else, or moves.'

/** The text of a function that takes what it is given as JSON, and hands its result out so: it may be undefined. */
export function inJson(inPage: (given: never) => unknown): string {
  return `async (given) => JSON.stringify({ result: await (${String(inPage)})(JSON.parse(given)) })`
}

export function resultIn(text: unknown): unknown {
  return (JSON.parse(String(text)) as { result?: unknown }).result
}

/** The text of a function that takes what it is given as JSON, and hands out the element itself. */
export function inElement(inPage: (given: never) => Element | null): string {
  return `(given) => (${String(inPage)})(JSON.parse(given))`
}
