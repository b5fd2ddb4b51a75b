// An icon of the build looks as the library's own does.
import { render } from '@testing-library/react'
import Camera, * as camera from 'lucide-react/icons/camera'
import Info, * as info from 'lucide-react/icons/info'
import { expect, test } from 'vitest'
import { createIcon } from './icon.ts'

type Parts = Parameters<typeof createIcon>[0]
const partsOf = (module: object) => (module as { __iconData: { node: Parts } }).__iconData.node

test.each([
  ['as it is', {}],
  ['small', { size: 18 }],
  ['thin, in a class', { size: 36, strokeWidth: 1.5, className: 'big' }],
])('a reader sees the same drawing, %s', (_, props) => {
  expect(drawn(createIcon(partsOf(camera)), props)).toBe(drawn(Camera, props))
  expect(drawn(createIcon(partsOf(info)), props)).toBe(drawn(Info, props))
})

/** Without what nobody sees: the library names its icons by a class, React its parts by a key. */
function drawn(Icon: React.ElementType, props: object): string {
  const svg = render(<Icon {...props} />).container.querySelector('svg')!
  svg.setAttribute('class', [...svg.classList].filter((name) => !name.startsWith('lucide')).join(' '))
  svg.removeAttribute('xmlns')
  const attributes = (element: Element) =>
    element
      .getAttributeNames()
      .filter((name) => name !== 'key')
      .sort()
      .map((name) => `${name}=${element.getAttribute(name)}`)
  return [svg, ...svg.children].map((element) => [element.tagName, ...attributes(element)].join(' ')).join('\n')
}
