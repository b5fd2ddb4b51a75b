// npm run bench: one JSON line for each size of design section 8. `-- --only name,name` measures the groups so named.
import { cutRows } from './cuts.ts'
import { digestRows } from './digest.ts'
import { feedPageRows } from './feed-page.ts'
import { killedRows } from './killed.ts'
import { liveRows } from './live.ts'
import { photoRows } from './photo-times.ts'
import { processRows } from './process.ts'
import { pushRows } from './push.ts'
import { renditionRows } from './renditions.ts'
import { type Row, unmeasured } from './row.ts'
import { streamRows } from './streams.ts'
import { tripRows } from './trip.ts'
import { visitRows } from './visits.ts'
import { wireRows } from './wire.ts'

type Group = { name: string; measure: () => Promise<Row[]> }

const groups: readonly Group[] = [
  { name: 'visits', measure: visitRows },
  { name: 'photo', measure: photoRows },
  { name: 'killed', measure: killedRows },
  { name: 'wire', measure: wireRows },
  { name: 'cuts', measure: cutRows },
  { name: 'feed-page', measure: feedPageRows },
  { name: 'renditions', measure: renditionRows },
  { name: 'live', measure: liveRows },
  { name: 'streams', measure: streamRows },
  { name: 'trip', measure: tripRows },
  { name: 'push', measure: pushRows },
  { name: 'digest', measure: digestRows },
  { name: 'process', measure: processRows },
]

const only = wanted(process.argv.slice(2))
const unknown = only.filter((name) => !groups.some((group) => group.name === name))
if (unknown.length > 0) {
  console.error(`There is no group "${unknown.join(', ')}": choose from ${groups.map((group) => group.name).join(', ')}.`)
  process.exit(1)
}
const rows: Row[] = []
for (const group of groups) {
  if (only.length > 0 && !only.includes(group.name)) continue
  const measured = await group.measure().catch((error: unknown) => [unmeasured(group.name, String(error))])
  for (const one of measured) console.log(JSON.stringify(one))
  rows.push(...measured)
}
console.error(summary(rows))
// Browsers and keep-alive sockets may linger; everything that was measured is printed.
process.exit(0)

/** Names after `--only`, separated by commas. */
function wanted(flags: readonly string[]): string[] {
  const at = flags.indexOf('--only')
  return at === -1 ? [] : (flags[at + 1] ?? '').split(',').filter(Boolean)
}

function summary(measured: readonly Row[]): string {
  const missed = measured.filter((one) => one.holds === false).length
  const missing = measured.filter((one) => one.holds === null).length
  const limits = missed === 0 ? 'Every measured limit holds.' : `${missed} ${missed === 1 ? 'limit does' : 'limits do'} not hold.`
  return missing === 0 ? limits : `${limits} ${missing} could not be measured.`
}
