// Tries that the first page carries its own styles, and that nothing names the sheet that is gone.
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { inlineInto } from './inline-styles.ts'

const asset = (source: string) => ({ type: 'asset', source })
const chunk = (fileName: string, code: string, isEntry = false) => ({ type: 'chunk', fileName, code, isEntry })
const page = '<head>\n    <link rel="stylesheet" crossorigin href="/assets/index-1.css">\n  </head>'

function build() {
  const bundle = {
    'index.html': asset(page),
    'assets/index-1.css': asset('p{margin:0}\n'),
    'assets/settings-2.css': asset('a{color:red}'),
    'assets/index-3.js': chunk('assets/index-3.js', 'start()', true),
    'assets/settings-4.js': chunk('assets/settings-4.js', '["assets/index-1.css","assets/settings-2.css"]'),
  }
  inlineInto(bundle as unknown as Rolldown.OutputBundle)
  return bundle
}

test('the page carries the styles that it linked; those of a lazy screen stay a file', () => {
  const bundle = build()
  expect(bundle['index.html'].source).toBe('<head>\n    <style>p{margin:0}</style>\n  </head>')
  expect(Object.keys(bundle)).not.toContain('assets/index-1.css')
  expect(bundle['assets/settings-2.css'].source).toBe('a{color:red}')
})

test('a lazy screen asks for no sheet that is not there', () => {
  expect(build()['assets/settings-4.js'].code).toBe('["assets/index-3.js","assets/settings-2.css"]')
})
