// A letter in its two forms, plain text and HTML, both from the same parts.
import { escapeHtml } from '../pages/html.ts'

/** A link stands on a line of its own. How a part looks is for HTML alone; without a look it is as mail programs show it. */
export type Part = { look?: keyof typeof looks } & (
  | { kind: 'words'; text: string }
  | { kind: 'link'; label: string; url: string }
)

const looks = {
  first: 'margin-top:0;font-size:1.2em;font-weight:bold',
  // White on purple, in the light and in the dark: mail programs do not all know in which they are.
  button:
    'display:inline-block;padding:.7em 1.4em;border-radius:.6em;background:#5b2a86;color:#ffffff;font-weight:bold;text-decoration:none',
  small: 'font-size:.9em',
}

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
<body style="max-width:34em;margin:1.5em;font:1.1em/1.5 sans-serif">
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
  const style = part.look ? ` style="${looks[part.look]}"` : ''
  switch (part.kind) {
    case 'words':
      return `<p${style}>${escapeHtml(part.text)}</p>`
    case 'link':
      return `<p><a href="${escapeHtml(hrefOf(part.url))}"${style}>${escapeHtml(part.label)}</a></p>`
  }
}

function hrefOf(url: string): string {
  const { href, protocol } = new URL(url)
  if (!/^https?:$/.test(protocol)) throw new RangeError('a letter links to pages alone')
  return href
}
