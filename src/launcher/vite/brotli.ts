// Puts a .br file beside every built text file, so that the server compresses nothing while it serves.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|svg|json|webmanifest|txt)$/
const HASHED = /[\\/]assets[\\/]/

const compress = promisify(brotliCompress)

/** Compresses after everything else is written, the service worker included. */
export function brotli(): Plugin {
  let folder = ''
  return {
    name: 'bookbag:brotli',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compressFolder(folder) },
  }
}

/** Writes `<file>.br` at quality 11 for each text file below the folder but pages, which the server fills; a hashed file that has one keeps it. */
export async function compressFolder(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => TEXT.test(name) && !name.startsWith('.')).map((name) => join(folder, name))
  await Promise.all(files.filter((file) => !(HASHED.test(file) && existsSync(`${file}.br`))).map(compressFile))
}

async function compressFile(file: string) {
  const bytes = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await writeFile(`${file}.br`, await compress(bytes, { params }))
}
