// How an icon is drawn in the build (launcher/vite/icons.ts): as lucide-react draws it, without what nobody here asks of it.
import { createElement, type ReactElement, type SVGProps } from 'react'

type IconProps = SVGProps<SVGSVGElement> & { size?: number }

/** `parts` as the library keeps them: the tags within the svg, each with its attributes. Silent to a screen reader. */
export function createIcon(parts: readonly (readonly [tag: string, attributes: Record<string, string>])[]) {
  const drawn = parts.map(([tag, attributes]) => createElement(tag, attributes))
  return function Icon({ size = 24, ...rest }: IconProps): ReactElement {
    return createElement('svg', { ...look, width: size, height: size, ...rest }, ...drawn)
  }
}

const look = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const
