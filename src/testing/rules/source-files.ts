// The files that the rules of the house are checked on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `path` from the root, with slashes: `src/domain/id.ts`. */
export type SourceFile = { path: string; text: string }

const root = join(import.meta.dirname, '../../..')

/** Every program and style file below a folder of the root. */
export function readSourceFiles(folder = 'src'): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js|css)$/.test(name))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('src/testing/')
}
