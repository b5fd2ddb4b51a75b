// How the journeys in WebKit and Firefox run: by Playwright's runner without its browsers, for it cannot drive those of a system.
import { defineConfig, type ReporterDescription } from '@playwright/test'
import { findOtherBrowsers } from '../../src/launcher/other-browsers.js'
import type { InBrowser } from './fixtures.ts'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']
const reporter: ReporterDescription[] = [['list'], ...(json ? [['json', { outputFile: json }] as ReporterDescription] : [])]

export default defineConfig<object, InBrowser>({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: '../demo-template.ts',
  outputDir: '../../test-results/other-browsers',
  workers: 2,
  // Against what hangs; no size is measured here.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter,
  projects: findOtherBrowsers()
    .filter(({ missing }) => missing.length === 0)
    .map(({ name }) => ({ name, use: { engine: name } })),
})
