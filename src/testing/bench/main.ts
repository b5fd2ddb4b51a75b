// npm run bench: one JSON line for each size of design section 8. `-- --only name,name` runs the groups or rows so named.
import { feedPageRows } from './feed-page.ts'
import { processRows } from './process.ts'
import { renditionRows } from './renditions.ts'
import type { Row } from './row.ts'
import { visitRows } from './visits.ts'

type Group = { name: string; measure: () => Promise<Row[]> }

const groups: readonly Group[] = [
  { name: 'visits', measure: visitRows },
  { name: 'process', measure: processRows },
  { name: 'renditions', measure: renditionRows },
  { name: 'feed-page', measure: feedPageRows },
]

const only = wanted(process.argv.slice(2))
const chosen = groups.filter((group) => only.length === 0 || only.includes(group.name))
if (chosen.length === 0) {
  console.error(`There is no group "${only.join(', ')}": choose from ${groups.map((group) => group.name).join(', ')}.`)
  process.exit(1)
}
let missed = 0
for (const group of chosen) {
  for (const one of await group.measure()) {
    console.log(JSON.stringify(one))
    if (!one.holds) missed++
  }
}
console.error(missed === 0 ? 'Every limit holds.' : `${missed} ${missed === 1 ? 'limit does' : 'limits do'} not hold.`)
// Browsers and keep-alive sockets may linger; everything that was measured is printed.
process.exit(0)

/** Names after `--only`, separated by commas. */
function wanted(flags: readonly string[]): string[] {
  const at = flags.indexOf('--only')
  return at === -1 ? [] : (flags[at + 1] ?? '').split(',').filter(Boolean)
}
