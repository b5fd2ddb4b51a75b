// A page of a few words, and perhaps a button, that works in any browser without a script.
import { escapeHtml } from './html.ts'

/** `said`: what it says first, and more. `button` sends a POST to the page's own address. */
export type LetterPage = { lang: string; dir: 'ltr' | 'rtl'; said: readonly [string, ...string[]]; button?: string }

const STYLES =
  'body{max-width:32rem;margin:3rem auto;padding:0 1.25rem;font:1.125rem/1.5 sans-serif;color-scheme:light dark}h1{font-size:1.5rem;line-height:1.25}button{min-height:48px;padding:0 1.5rem;border:0;border-radius:.75rem;background:#6b2fb3;color:#fff;font:inherit;font-weight:700}'

export function letterPage({ lang, dir, said: [title, ...more], button }: LetterPage): string {
  const lines = more.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  const form = button === undefined ? '' : `<form method="post"><button>${escapeHtml(button)}</button></form>`
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLES}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${lines}${form}</main></body></html>
`
}
