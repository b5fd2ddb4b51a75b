// Lets the build load lazy modules by our own few lines: vite's are three times as many, for cases that Bookbag does not have.
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

/** Where vite keeps its own, under this name. */
const VITES = '\0vite/preload-helper.js'
const NAME = '__vitePreload'

export function lazyFiles(): Plugin {
  let ours = ''
  return {
    name: 'bookbag:lazy-files',
    apply: 'build',
    configResolved({ root }) {
      ours = normalizePath(join(root, 'src/client/ui/with-files.ts'))
    },
    transform(code, id) {
      if (id !== VITES) return undefined
      if (!code.includes(`export const ${NAME} =`)) throw new Error('vite loads lazy modules in another way now.')
      return { code: `export { withFiles as ${NAME} } from '${ours}'`, map: null }
    },
  }
}
