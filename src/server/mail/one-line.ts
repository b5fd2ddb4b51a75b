// Text that stays on its line, whoever wrote it: a subject, a school's name.

/**
 * Control signs and the line ends of Unicode become spaces; half a sign becomes the mark for one. What would be decoded once more
 * (RFC 2047) is taken apart, for anything may come out of it. At most `longest` signs.
 */
export function oneLine(text: string, longest: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('=?', '= ?')
    .trim()
  const signs = [...line]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : line
}
