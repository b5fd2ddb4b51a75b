// The gate on layers and house rules (design section 2, style.md), tried on bad examples before it is believed.
import { describe, expect, test } from 'vitest'
import { houseProblems } from './rules/house-rules.ts'
import { importProblems, importsOf } from './rules/imports.ts'
import { isTest, readSourceFiles } from './rules/source-files.ts'

/** This file's own bad examples would be found in it. */
const files = readSourceFiles().filter(({ path }) => path !== 'src/testing/import-rules.test.ts')

describe('this source', () => {
  test('imports only what the layers allow', () => {
    expect(files.filter(({ path }) => !isTest(path)).flatMap(importProblems)).toEqual([])
  })

  test('keeps the rules of the house', () => {
    expect(files.flatMap(houseProblems)).toEqual([])
  })

  test('is really read', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(importsOf(files.find(({ path }) => path === 'src/api/call.ts')?.text ?? '')).toContain('./problem.ts')
  })
})

describe('a bad import is found:', () => {
  test.each([
    ['src/domain/post.ts', "import { call } from '../api/call.ts'"],
    ['src/domain/post.ts', "import { readFile } from 'node:fs'"],
    ['src/api/call.ts', "import { openDB } from 'idb'"],
    ['src/device/feed.ts', "import { useState } from 'react'"],
    ['src/device/feed.ts', "const later = () => import('../client/app.tsx')"],
    ['src/pixels/worker.ts', "import { call } from '../api/call.ts'"],
    ['src/sw/sw.ts', "import { App } from '../client/app.tsx'"],
    ['src/client/feed/feed-page.tsx', "import {\n  CapturePage,\n} from '../capture/capture-page.tsx'"],
    ['src/client/feed/feed-page.tsx', "import type { App } from '../app.tsx'"],
    ['src/client/feed/feed-page.tsx', "import '../capture/capture.module.css'"],
    ['src/client/ui/button.tsx', "import { held } from '../feed/held.ts'"],
    ['src/client/feed/feed-page.tsx', "import { db } from '../../server/store/db.ts'"],
    ['src/client/capture/preparer.ts', "import { shrink } from '../../pixels/shrink.ts'"],
    ['src/client/feed/feed-page.tsx', "new Worker(new URL('../../device/sending.ts', import.meta.url))"],
    ['src/client/feed/feed-page.tsx', "import { map } from 'lodash'"],
    ['src/client/feed/feed-page.tsx', "import { held } from './held'"],
    ['src/client/feed/feed-page.tsx', "import { held } from '@/feed/held.ts'"],
    ['src/server/store/posts.ts', "import { mountPosts } from '../routes/posts.ts'"],
    ['src/server/me.ts', "export { mountPosts } from './routes/posts.ts'"],
    ['src/server/app.ts', "import { cast } from '../testing/cast.ts'"],
    ['src/launcher/install.js', "import sharp from 'sharp'"],
  ])('%s: %s', (path, text) => {
    expect(importProblems({ path, text })).toHaveLength(1)
  })

  test('and a good one is not', () => {
    const text = [
      "import { useState } from 'react'",
      "import type { Prepared } from '../../pixels/messages.ts'",
      "import styles from './viewfinder.module.css'",
      "import { Button } from '../ui/button.tsx'",
      "// import { map } from 'lodash'",
      "new Worker(new URL('../../pixels/worker.ts', import.meta.url), { type: 'module' })",
    ].join('\n')
    expect(importProblems({ path: 'src/client/capture/viewfinder.tsx', text })).toEqual([])
    expect(importProblems({ path: 'src/client/app.tsx', text: "import { FeedPage } from './feed/feed-page.tsx'" })).toEqual([])
  })
})

describe('a broken rule of the house is found:', () => {
  test.each([
    ['src/domain/post.ts', 'export const a = 1'],
    ['src/client/ui/tokens.css', '.card {}'],
    ['src/client/feed/feed-page.tsx', '// Page.\nexport default function Page() {}'],
    ['src/client/feed/feed-page.tsx', '// Page.\nexport { Page as default }'],
    ['src/domain/all.ts', "// All.\nexport * from './post.ts'"],
    ['src/domain/all.ts', "// All.\nexport {\n  Post,\n} from './post.ts'"],
    ['src/domain/index.ts', '// Index.'],
    ['src/client/feed/feed-utils.ts', '// Feed.'],
    ['src/server/helpers/post.ts', '// Post.'],
    ['src/server/post.ts', '// Post.\nexport class PostManager {}'],
    ['src/server/post.ts', '// Post.\n// TODO later'],
    ['src/server/post.ts', '// Post.\n// @ts-ignore'],
    ['src/client/feed/feed-page.tsx', "// Page.\nvoid fetch('/api/feed')"],
    ['src/device/feed.ts', "// Feed.\nvoid globalThis.fetch('/api/feed')"],
    ['src/client/feed/feed-page.tsx', "// Page.\nnew EventSource('/api/stream')"],
    ['src/server/routes/posts.ts', "// Posts.\ndb.selectFrom('posts')"],
    ['src/server/jobs/digest.ts', '// Digest.\nsql`select 1`'],
    ['src/server/jobs/digest.ts', "// Digest.\ndb.exec('DELETE FROM posts')"],
    ['src/domain/lease.ts', '// Lease.\nconst now = Date.now()'],
    ['src/domain/id.ts', '// Id.\nconst chance = Math.random()'],
  ])('%s: %j', (path, text) => {
    expect(houseProblems({ path, text })).toHaveLength(1)
  })

  test('and what only looks like it is not', () => {
    const text = "// Says fetch( and SELECT in words.\nvoid feed.refetch()\nconst at = new Date(now)\n// it may fetch('x') here\n"
    expect(houseProblems({ path: 'src/client/feed/feed-page.tsx', text })).toEqual([])
    expect(
      houseProblems({ path: 'src/device/outbox.ts', text: "// Outbox.\nexport { drain } from './drain.ts'\nconst a = 1" }),
    ).toEqual([])
    expect(houseProblems({ path: 'src/api/call.ts', text: '// Call.\nawait fetch(url)' })).toEqual([])
    expect(houseProblems({ path: 'src/server/store/posts.ts', text: "// Posts.\ndb.selectFrom('posts')" })).toEqual([])
  })
})
