// How the journeys run: the built app, the real server, a real Chromium with a fake camera, as a phone and as a tablet.
import { defineConfig, type ReporterDescription } from '@playwright/test'
import { launchOptions } from '../src/testing/running/chromium.ts'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']
const reporter: ReporterDescription[] = [['list'], ...(json ? [['json', { outputFile: json }] as ReporterDescription] : [])]

const elsewhere = 'other-browsers/**'
const installed = '**/installed.journey.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './demo-template.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // How long a test, an act and a sight may take before something must be wrong; no size is measured by them.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter,
  use: {
    launchOptions: launchOptions(),
    // All that is not listed is denied.
    permissions: ['camera', 'background-sync', 'clipboard-read', 'clipboard-write', 'screen-wake-lock'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: [elsewhere, installed],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: 'tablet',
      testIgnore: [elsewhere, installed],
      grep: /@tablet/,
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true },
    },
    // The windows are as large as the browser makes them.
    { name: 'installed', testMatch: installed, use: { viewport: null } },
  ],
})
