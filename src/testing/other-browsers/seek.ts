// Finds what a person would tap or fill in: by what it is and what it is called, if it is on the screen.

export type Role = 'button' | 'pressed button' | 'link' | 'choice' | 'field' | 'file input'
/** `within` is what the post says that it stands in. */
export type Sought = { role: Role; name: RegExp | string; within?: string }
/** As it goes into the page. */
export type Wanted = { selector: string; pattern: string; within: string | null; isVisible: boolean }

/** A choice is tapped on its words, as people do; a file input hides behind a button. */
const selectors: Record<Role, string> = {
  button: 'button:not(:disabled, [aria-disabled="true"])',
  'pressed button': 'button[aria-pressed="true"]',
  link: 'a[href]',
  choice: 'label:has(> input:is([type="radio"], [type="checkbox"]):not(:disabled))',
  field: 'input:not([type="file"], [type="radio"], [type="checkbox"], :disabled), textarea:not(:disabled)',
  'file input': 'input[type="file"]:not(:disabled)',
}

/** A name as text is the whole name. */
export function wantedOf({ role, name, within }: Sought): Wanted {
  const exact = (text: string) => `^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`
  const pattern = typeof name === 'string' ? exact(name) : name.source
  return { selector: selectors[role], pattern, within: within ?? null, isVisible: role !== 'file input' }
}

/** Runs in the page. */
export function seek({ selector, pattern, within, isVisible }: Wanted): Element | null {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const nameOf = (element: HTMLElement) => {
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const words = element.getAttribute('aria-label')
    return plain(words ?? (labels?.length ? Array.from(labels, (label) => label.innerText).join(' ') : element.innerText))
  }
  const isDrawn = (element: HTMLElement) => element.checkVisibility() && element.getBoundingClientRect().height > 1
  const posts = within === null ? [document.body] : document.querySelectorAll<HTMLElement>('article')
  const found = [...posts]
    .filter((post) => within === null || plain(post.innerText).includes(within))
    .flatMap((post) => [...post.querySelectorAll<HTMLElement>(selector)])
  return found.find((element) => new RegExp(pattern).test(nameOf(element)) && (!isVisible || isDrawn(element))) ?? null
}
