// Bytes in words: "340 kB", "1.2 MB".
import { intlTag } from '../../words/languages.ts'
import { sayUi } from '../../words/parts/ui.ts'

export function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? inUnit(bytes / 1000, 'kilobyte', 0) : inUnit(bytes / 1_000_000, 'megabyte', 1)
}

function inUnit(size: number, unit: string, digits: number): string {
  const format = { style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(intlTag(sayUi.language), format).format(size)
}
