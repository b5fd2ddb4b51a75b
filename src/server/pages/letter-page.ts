// A page of a few words, and perhaps a button, that works in any browser without a script.
import { escapeHtml } from './html.ts'

/** `said`: what it says first, and more. `button` sends a POST to the page's own address; without one, `onward` leads to the app. */
export type LetterPage = {
  lang: string
  dir: 'ltr' | 'rtl'
  said: readonly [string, ...string[]]
  button?: string
  onward: string
}

/** Paper, ink and the purple of the app, in the light and in the dark (client/ui/tokens.css). */
const STYLES =
  ':root{color-scheme:light dark;background:#fdfcfa;color:#1f1a24;--purple:#5b2a86;--on:#fff}' +
  '@media(prefers-color-scheme:dark){:root{background:#17141a;color:#f3eff5;--purple:#cdaef0;--on:#22102f}}' +
  'body{max-width:32rem;margin:3rem auto;padding:0 1.25rem;font:1.0625rem/1.5 sans-serif;overflow-wrap:anywhere}' +
  'h1{font-size:1.5rem;line-height:1.25;text-wrap:balance}p{text-wrap:pretty}form{margin-block-start:1.5rem}' +
  'button{min-height:3rem;padding:.5rem 1.5rem;border:1.5px solid transparent;border-radius:.625rem;background:var(--purple);' +
  'color:var(--on);font:inherit;font-weight:650;cursor:pointer}button:focus-visible{outline:3px solid var(--purple);outline-offset:3px}' +
  'a{display:inline-block;padding-block:.75rem;color:var(--purple)}@media(width<40rem){button{width:100%}}'

export function letterPage({ lang, dir, said: [title, ...more], button, onward }: LetterPage): string {
  const lines = more.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  const way = `<p><a href="/">${escapeHtml(onward)}</a></p>`
  const form = button === undefined ? way : `<form method="post"><button>${escapeHtml(button)}</button></form>`
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLES}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${lines}${form}</main></body></html>
`
}
