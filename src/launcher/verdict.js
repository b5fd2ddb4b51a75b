// The end of npm test: how long each step took, what was skipped, and one plain line of counts.

/** @typedef {{ name: string, seconds: number, tally: import('./reports.js').Tally }} Ended */

/**
 * The lines to print, the counts last and alone.
 * @param {readonly Ended[]} ended
 */
export function verdictLines(ended) {
  const width = Math.max(...ended.map((step) => step.name.length))
  const times = ended.map(({ name, seconds, tally }) => {
    const how = tally.failed > 0 ? 'failed' : tally.passed > 0 ? 'passed' : 'skipped'
    return `${name.padEnd(width)}  ${how.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s`
  })
  const skipped = ended.flatMap((step) => step.tally.skipped)
  const passed = sum(ended.map((step) => step.tally.passed))
  const failed = sum(ended.map((step) => step.tally.failed))
  return [
    '',
    ...times,
    '',
    ...skipped.map((name) => `Skipped: ${name}`),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ]
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * The steps named by `--only types,unit`, with those that they need; all of them without it.
 * @template {{ name: string, needs?: string }} Step
 * @param {readonly Step[]} steps
 * @param {readonly string[]} args
 * @returns {{ chosen: Step[], unknown: string[] }}
 */
export function chooseSteps(steps, args) {
  const at = args.indexOf('--only')
  if (at === -1) return { chosen: [...steps], unknown: [] }
  const names = (args[at + 1] ?? '').split(',').map((name) => name.trim())
  const needed = new Set(steps.filter((step) => names.includes(step.name)).map((step) => step.needs))
  return {
    chosen: steps.filter((step) => names.includes(step.name) || needed.has(step.name)),
    unknown: names.filter((name) => !steps.some((step) => step.name === name)),
  }
}
