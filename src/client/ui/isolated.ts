// A name within a sentence that is read from the right.

/** So that a name in Latin letters does not draw what stands beside it to its own side (Unicode Bidi: first strong isolate). */
export function isolated(name: string): string {
  return document.dir === 'rtl' ? `\u2068${name}\u2069` : name
}
