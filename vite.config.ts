// How Bookbag is built, served while developing, and tested by vitest.
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { brotli } from './src/launcher/vite/brotli.ts'
import { callersContract } from './src/launcher/vite/callers-contract.ts'
import { createChunkNames } from './src/launcher/vite/chunk-names.ts'
import { createDist } from './src/launcher/vite/dist.ts'
import { devApi } from './src/launcher/vite/dev-api.ts'
import { leanIcons } from './src/launcher/vite/icons.ts'
import { inlineStyles } from './src/launcher/vite/inline-styles.ts'
import { lazyFiles } from './src/launcher/vite/lazy-files.ts'
import { reactModules } from './src/launcher/vite/react-modules.ts'
import { secondPass } from './src/launcher/vite/second-pass.ts'
import { words } from './src/launcher/vite/words.ts'
import { quietWorkerBuild } from './src/launcher/vite/worker-build.ts'

const chunkNames = createChunkNames()
const dist = createDist()

export default defineConfig({
  plugins: [
    words(),
    react(),
    reactModules(),
    devApi(),
    leanIcons(),
    lazyFiles(),
    callersContract(),
    chunkNames.plugin,
    inlineStyles(),
    secondPass(),
    dist.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      manifest: false,
      injectRegister: false,
      integration: { configureCustomSWViteBuild: quietWorkerBuild },
      injectManifest: {
        target: 'es2022',
        globPatterns: ['shell.html', 'assets/**/*.{js,css,woff2,svg,png}', '*.{svg,png,ico}', 'fonts/atkinson-latin.woff2'],
        globIgnores: ['**/*.br'],
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [dist.onlyThisBuild],
      },
    }),
    brotli(),
  ],
  css: { modules: { generateScopedName: '[name]_[local]' } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    manifest: true,
    // No data: addresses, so that the content security policy needs none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: chunkNames.output },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/staff/[name]-[hash].js', chunkFileNames: 'assets/staff/[name]-[hash].js' },
    },
  },
  test: {
    // Against a test that hangs; on a loaded machine one that works may take long.
    testTimeout: 20_000,
    // Its own choice leaves one core idle, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['src/{words,domain,api,device,pixels,sw,server,launcher,testing}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'happy-dom',
          include: ['src/client/**/*.test.{ts,tsx}'],
          setupFiles: ['src/testing/clear-screen.ts'],
        },
      },
    ],
  },
})
