// Names in one line, the first of them: "Ash, Beech and 1 more".
import { intlTag } from '../../words/languages.ts'
import { sayNews } from '../../words/parts/news.ts'

/** More than `most` are counted. */
export function namesInLine(names: readonly string[], most: number): string {
  const list = new Intl.ListFormat(intlTag(sayNews.language), { type: 'unit', style: 'short' })
  const more = names.length - most
  return more > 0 ? sayNews('andMore', { groups: list.format(names.slice(0, most)), count: more }) : list.format(names)
}
