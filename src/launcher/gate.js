// The gate: every step that a change has to pass, and what each of them reports.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from './building.js'
import { bringChromium } from './chromium.js'
import { withFirstOnPath } from './installation.js'
import { findOtherBrowsers, whySkipped } from './other-browsers.js'
import { playwrightTally, vitestTally } from './reports.js'
import { root } from './root.js'
import { run } from './run.js'
import { note } from './stop.js'
import { toolScript } from './tool.js'

/**
 * @typedef {import('./reports.js').Tally} Tally
 * @typedef {{ node: string, folder: string }} Ground the fitting Node, and a folder for reports
 * @typedef {{ name: string, needs?: string, does: (ground: Ground) => Promise<Tally> }} Step
 */

/** @type {readonly Step[]} In this order. A step that fails stops only those that need it. */
export const steps = [
  { name: 'types', does: (ground) => check(ground, 'typescript', 'tsc', ['-b', '--force']) },
  { name: 'lint', does: (ground) => check(ground, 'oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '.']) },
  { name: 'format', does: (ground) => check(ground, 'oxfmt', 'oxfmt', ['--check', '.']) },
  { name: 'dead code', does: (ground) => check(ground, 'knip', 'knip', []) },
  { name: 'unit', does: unit },
  { name: 'build', does: async ({ node }) => oneStep((await build(node)) === 0) },
  { name: 'browser', needs: 'build', does: browser },
  { name: 'other browsers', needs: 'build', does: otherBrowsers },
]

/**
 * @param {Ground} ground
 * @param {string} tool
 * @param {string} command
 * @param {string[]} args
 */
async function check(ground, tool, command, args) {
  const { code } = await run(ground.node, [toolScript(tool, command), ...args], { cwd: root, env: toolEnv(ground.node) })
  return oneStep(code === 0)
}

/** @param {Ground} ground */
async function unit({ node, folder }) {
  const file = join(folder, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run(node, [toolScript('vitest'), ...args], { cwd: root, env: toolEnv(node) })
  return reported(code, file, vitestTally)
}

/** @param {Ground} ground */
async function browser({ node, folder }) {
  const chromium = await bringChromium(node)
  if (!chromium) {
    process.stderr.write('No Chromium was found and none could be installed: please install Chromium or Google Chrome.\n')
    return oneStep(false)
  }
  return journeys({ node, folder }, 'e2e/playwright.config.ts', { CHROMIUM_PATH: chromium })
}

/**
 * In WebKit and Firefox, where the machine has them; a browser that it has not is named as skipped.
 * @param {Ground} ground
 */
async function otherBrowsers(ground) {
  const found = findOtherBrowsers()
  const skipped = found.filter(({ missing }) => missing.length > 0).map(whySkipped)
  for (const why of skipped) note(`Skipped: ${why}`)
  if (skipped.length === found.length) return { passed: 0, failed: 0, skipped }
  const tally = await journeys(ground, 'e2e/other-browsers/playwright.config.ts')
  return { ...tally, skipped: [...tally.skipped, ...skipped] }
}

/**
 * @param {Ground} ground
 * @param {string} config
 * @param {NodeJS.ProcessEnv} more
 */
async function journeys({ node, folder }, config, more = {}) {
  const file = join(folder, `${config.replaceAll('/', ' ')}.json`)
  const env = { ...toolEnv(node), ...more, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = [toolScript('@playwright/test', 'playwright'), 'test', '-c', config]
  const { code } = await run(node, args, { cwd: root, env })
  return reported(code, file, playwrightTally)
}

/** @param {string} node */
function toolEnv(node) {
  return withFirstOnPath(dirname(node), { env: withFirstOnPath(join(root, 'node_modules', '.bin')) })
}

/**
 * @param {boolean} isPassed
 * @returns {Tally}
 */
function oneStep(isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: [] }
}

/**
 * The tests of a step; the step itself counts as failed when it failed and no test of it says so.
 * @template Report
 * @param {number} code
 * @param {string} file
 * @param {(report: Report) => Tally} read
 */
function reported(code, file, read) {
  if (!existsSync(file)) return oneStep(false)
  const tally = read(JSON.parse(readFileSync(file, 'utf8')))
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
