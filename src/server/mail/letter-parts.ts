// A letter in its two forms, plain text and HTML, both from the same parts.
import { escapeHtml } from '../pages/html.ts'

/** A link stands on a line of its own. */
export type Part = { kind: 'words'; text: string } | { kind: 'link'; label: string; url: string }

export type Letter = { subject: string; text: string; html: string }

/** Nothing in it is fetched from anywhere: no picture, no style sheet, no address but those of its links. */
export function letterOf({ lang, dir }: { lang: string; dir: 'ltr' | 'rtl' }, subject: string, parts: readonly Part[]): Letter {
  const body = parts.map(htmlOf).join('\n')
  return {
    subject,
    text: `${parts.map(textOf).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:1.5em;font:1.1em/1.5 sans-serif">
${body}
</body>
</html>
`,
  }
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'words':
      return part.text
    case 'link':
      return `${part.label}: ${hrefOf(part.url)}`
  }
}

function htmlOf(part: Part): string {
  switch (part.kind) {
    case 'words':
      return `<p>${escapeHtml(part.text)}</p>`
    case 'link':
      return `<p><a href="${escapeHtml(hrefOf(part.url))}">${escapeHtml(part.label)}</a></p>`
  }
}

function hrefOf(url: string): string {
  const { href, protocol } = new URL(url)
  if (!/^https?:$/.test(protocol)) throw new RangeError('a letter links to pages alone')
  return href
}
