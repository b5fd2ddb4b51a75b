// Finds the addresses in a caption. Only http and https; what follows as punctuation stays text.
export type CaptionPart = string | { text: string; url: URL; at: number }

const address = /\bhttps?:\/\/[^\s<>"']+/gi

/** The text in order, in pieces. A link's text always begins with its full host; `at` is where it stands. */
export function captionParts(caption: string): CaptionPart[] {
  const parts: CaptionPart[] = []
  let end = 0
  for (const found of caption.matchAll(address)) {
    const typed = found[0].replace(/[.,;:!?)\]]+$/, '')
    const url = URL.parse(typed)
    if (!url) continue
    if (found.index > end) parts.push(caption.slice(end, found.index))
    parts.push({ text: linkText(url), url, at: found.index })
    end = found.index + typed.length
  }
  if (end < caption.length) parts.push(caption.slice(end))
  return parts
}

const LONGEST_PATH = 24

/** Host in full (punycode for look-alike letters), the path shortened. Never the user name that could pretend to be a host. */
function linkText(url: URL): string {
  const path = url.pathname === '/' ? '' : url.pathname
  return url.host + (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path)
}
