// npm test: the whole gate, from a fresh clone to one plain line; `-- --only types,unit` for some of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { steps } from './gate.js'
import { prepare } from './launch.js'
import { note, orStop, Stop } from './stop.js'
import { chooseSteps, verdictLines } from './verdict.js'

await orStop(async () => {
  const { chosen, unknown } = chooseSteps(steps, process.argv.slice(2))
  if (unknown.length > 0)
    throw new Stop(`There is no step "${unknown[0]}": choose from ${steps.map((step) => step.name).join(', ')}.`)
  const node = await prepare()
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-test-'))
  try {
    const ended = await takeSteps(chosen, { node, folder })
    for (const line of verdictLines(ended)) process.stdout.write(`${line}\n`)
    return ended.some((step) => step.tally.failed > 0) ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * Takes the steps in turn; one that fails does not keep the later ones from being tried, unless they need it.
 * @param {readonly import('./gate.js').Step[]} chosen
 * @param {import('./gate.js').Ground} ground
 */
async function takeSteps(chosen, ground) {
  /** @type {import('./verdict.js').Ended[]} */
  const ended = []
  for (const step of chosen) {
    const isHopeless = ended.some(({ name, tally }) => name === step.needs && tally.failed > 0)
    note(`\n== ${step.name}`)
    const start = performance.now()
    const tally = isHopeless
      ? { passed: 0, failed: 0, skipped: [`every test of ${step.name}, because ${step.needs} failed`] }
      : await step.does(ground)
    ended.push({ name: step.name, seconds: (performance.now() - start) / 1000, tally })
  }
  return ended
}
