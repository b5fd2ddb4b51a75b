// Tries that a build takes each icon from its own file, and nothing of it but the drawing.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryIndex, onlyDrawing, readIndex, straight } from './icons.ts'

const fileOf = readIndex(readFileSync(libraryIndex(), 'utf8'))
const fileText = (icon: string) => readFileSync(join(dirname(libraryIndex()), 'icons', `${fileOf.get(icon)}.mjs`), 'utf8')

test('an icon is imported from its own file, under the name that it has here', () => {
  const code = "import { Trash2, Camera as Shot, type LucideProps } from 'lucide-react'\nimport { useState } from 'react'"
  expect(straight(code, fileOf)).toBe(
    "import Trash2 from 'lucide-react/icons/trash'; import Shot from 'lucide-react/icons/camera'\nimport { useState } from 'react'",
  )
})

test('an icon that the library does not have stops the build', () => {
  expect(() => straight("import { Cat5 } from 'lucide-react'", fileOf)).toThrow('Cat5')
})

test('of a file the drawing is left', () => {
  expect(onlyDrawing(fileText('Trash2'), '/icon.ts').replaceAll(/\s+/g, ' ')).toBe(
    'import { createIcon } from \'/icon.ts\' export default /* @__PURE__ */ createIcon([ ["path", { d: "M10 11v6" }], ["path", { d: "M14 11v6" }], ' +
      '["path", { d: "M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6" }], ["path", { d: "M3 6h18" }], ["path", { d: "M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2" }] ]) ',
  )
  expect(() => onlyDrawing('export default 1', '/icon.ts')).toThrow('another way')
})

test('no icon that a screen shows is lost on the way', () => {
  const screens = globSync('src/client/**/*.tsx').map((file) => readFileSync(file, 'utf8'))
  const names = screens.flatMap((code) =>
    [...straight(code, fileOf).matchAll(/'lucide-react\/icons\/([\w-]+)'/g)].map(([, file]) => file!),
  )
  expect(names.length).toBeGreaterThan(30)
  for (const name of names) {
    const drawing = onlyDrawing(readFileSync(join(dirname(libraryIndex()), 'icons', `${name}.mjs`), 'utf8'), '/icon.ts')
    expect(drawing).not.toMatch(/\bkey\b/)
    expect(drawing).toMatch(/\b(?:d|cx|x1|x|points):/)
  }
})
