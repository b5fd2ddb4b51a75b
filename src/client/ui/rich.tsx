// A said sentence with elements in it: "<b>24 families</b> read it tonight".
import { Fragment, type ReactNode } from 'react'

const PART = /<(\w+)>(.*?)<\/\1>/gs

/** `parts` draws what the message wraps in `<name>…</name>`; a name that is not in it is drawn as its words. */
export function Rich({ text, parts }: { text: string; parts: Readonly<Record<string, (words: string) => ReactNode>> }) {
  const drawn: ReactNode[] = []
  let end = 0
  for (const { 0: whole, 1: name = '', 2: words = '', index } of text.matchAll(PART)) {
    drawn.push(text.slice(end, index), <Fragment key={index}>{(parts[name] ?? asWords)(words)}</Fragment>)
    end = index + whole.length
  }
  return [...drawn, text.slice(end)]
}

const asWords = (words: string) => words
