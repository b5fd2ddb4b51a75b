// Drawing by hand, as SVG: seeded chance, wobbly shapes, crayon filling, writing, paper on a table.
import { strokes } from './pictures-letters.ts'

/** Chance that repeats: a number in [0, 1) at each call (mulberry32). */
export type Random = () => number
export type Point = readonly [x: number, y: number]

export function seeded(seed: number): Random {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Points written as text: 'x y, x y'. */
export const dots = (text: string) =>
  text.split(', ').map((pair): Point => [Number(pair.split(' ')[0]), Number(pair.split(' ')[1])])
export const between = (random: Random, least: number, most: number) => least + random() * (most - least)
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
/** `draw` for each of 0 .. count - 1, joined. */
export const many = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, i) => draw(i)).join('')
const px = (value: number) => value.toFixed(1)

/** A smooth path through the middles of these points, closed or open. */
export function smooth(points: readonly Point[], isClosed = true): string {
  const middle = (a: Point, b: Point) => `${px((a[0] + b[0]) / 2)} ${px((a[1] + b[1]) / 2)}`
  const start = isClosed ? middle(points.at(-1)!, points[0]!) : points[0]!.map(px).join(' ')
  const bends = points.map((point, i) => {
    const next = points[i + 1] ?? (isClosed ? points[0]! : point)
    return `Q${px(point[0])} ${px(point[1])} ${middle(point, next)}`
  })
  return `M${start}${bends.join('')}${isClosed ? 'Z' : ''}`
}

/** A round thing as scissors or a child's hand make it. */
export function blob(random: Random, x: number, y: number, rx: number, ry = rx, rough = 0.08): string {
  return smooth(
    Array.from({ length: 12 }, (_, i) => {
      const far = 1 + between(random, -rough, rough)
      return [x + Math.cos((i / 6) * Math.PI) * rx * far, y + Math.sin((i / 6) * Math.PI) * ry * far]
    }),
  )
}

export const fill = (path: string, colour: string, opacity = 1) =>
  `<path d="${path}" fill="${colour}" fill-opacity="${opacity}"/>`
export const line = (path: string, colour: string, width: number, opacity = 1) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"/>`
export const box = (x: number, y: number, width: number, height: number, colour: string, round = 0) =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${round}" fill="${colour}"/>`
export const moved = (x: number, y: number, angle: number, inside: string, scale = 1) =>
  `<g transform="translate(${px(x)} ${px(y)}) rotate(${angle.toFixed(2)}) scale(${scale})">${inside}</g>`
/** A soft shadow of a path, fallen down to the right; wide faint edges, since blurring costs a second a picture. */
export const shadow = (path: string, distance = 10) =>
  `<g transform="translate(${distance * 0.6} ${distance})" fill="#1a1008" stroke="#1a1008" fill-opacity=".14" stroke-opacity=".05" stroke-linejoin="round">${many(
    5,
    (i) => `<path d="${path}" fill-opacity="${i ? 0 : 0.16}" stroke-width="${(i + 0.5) * distance * 0.7}"/>`,
  )}</g>`
/** Paper cut out and laid on: shadow, colour, a lit edge. */
export const cut = (path: string, colour: string, distance = 8) =>
  shadow(path, distance) + fill(path, colour) + line(path, '#fff', 2, 0.25)

/** Coloured in with a felt pen or crayon: strokes to and fro inside a path that spans this box. */
export function crayon(
  random: Random,
  path: string,
  colour: string,
  [x, y, width, height]: readonly [number, number, number, number],
) {
  const id = `c${Math.floor(random() * 1e9)}`
  const slope = between(random, 0.2, 0.5) * height
  const step = Math.max(9, height / 40)
  const rows = many(Math.ceil((height + slope) / step), (i) => {
    const at = y + i * step + between(random, -3, 3)
    return `L${px(i % 2 ? x - 10 : x + width + 10)} ${px(i % 2 ? at : at - slope)}`
  })
  const hatch = line(`M${px(x)} ${px(y)}${rows}`, colour, step * 1.05, 0.75)
  return `<clipPath id="${id}"><path d="${path}"/></clipPath>${fill(path, colour, 0.45)}<g clip-path="url(#${id})">${hatch}</g>`
}

/** How wide a text is written; `size` is the height of an x in px. */
export const widthOf = (text: string, size: number) => [...text].reduce((sum, letter) => sum + advance(letter) * size, 0)

function advance(letter: string): number {
  if (letter === ' ') return 0.75
  const xs = [...(strokes[letter] ?? '').matchAll(/[MQL](-?[\d.]+) /g)].map((match) => Number(match[1]))
  return Math.max(0.2, ...xs) + 0.28
}

/** Text by hand, from (x, y) on the line. */
export function write(random: Random, text: string, x: number, y: number, size: number, colour: string, pen = size / 5): string {
  let at = x
  const paths = [...text].map((letter) => {
    const tilt = y + between(random, -0.06, 0.06) * size
    const path = (strokes[letter] ?? '').replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, dx: string, dy: string) => {
      const far = at + (Number(dx) - Number(dy) * 0.06 + between(random, -0.04, 0.04)) * size
      return `${px(far)} ${px(tilt + (Number(dy) + between(random, -0.04, 0.04)) * size)}`
    })
    at += (advance(letter) + between(random, -0.04, 0.04)) * size
    return path
  })
  return line(paths.join(''), colour, pen, 0.92)
}

export const centred = (random: Random, text: string, x: number, y: number, size: number, colour: string, pen = size / 5) =>
  write(random, text, x - widthOf(text, size) / 2, y, size, colour, pen)
