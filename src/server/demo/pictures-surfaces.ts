// What a picture is taken on: a wooden table, a wall, paper, a purple pen left lying.
import {
  between,
  box,
  fill,
  line,
  many,
  moved,
  pick,
  shadow,
  smooth,
  widthOf,
  write,
  type Point,
  type Random,
} from './pictures-draw.ts'

export const PURPLE = '#6a2c9b'
export const PENCIL = '#4a4c55'
export const INK = '#27408b'

const woods = [
  ['#c89b6a', '#8a5f35'],
  ['#d8b98c', '#a07a48'],
  ['#b98556', '#74482a'],
] as const

/** A table top of this size in px: boards with grain. */
export function table(random: Random, width: number, height: number): string {
  const [wood, grain] = pick(random, woods)
  const board = height / 4
  const fibres = many(90, () => {
    const y = between(random, 0, height)
    const points = Array.from({ length: 7 }, (_, i): Point => [(i / 6) * width, y + between(random, -9, 9)])
    return line(smooth(points, false), grain, between(random, 1, 5), between(random, 0.08, 0.3))
  })
  const gaps = many(3, (i) => box(0, (i + 1) * board, width, 5, '#3b230f', 2) + box(0, (i + 1) * board + 5, width, 3, '#f3dcb8'))
  return box(0, 0, width, height, wood) + fibres + `<g opacity=".55">${gaps}</g>`
}

/** A painted wall with a skirting of light. */
export function wall(
  random: Random,
  width: number,
  height: number,
  colour = pick(random, ['#e9e3d4', '#dfe6e4', '#efe6d8']),
): string {
  const specks = many(160, () =>
    fill(
      `M${between(random, 0, width)} ${between(random, 0, height)}h${between(random, 8, 60)}v${between(random, 2, 5)}h-40Z`,
      '#000',
      0.025,
    ),
  )
  return box(0, 0, width, height, colour) + specks
}

/** A sheet of paper with its own coordinates from (0, 0), turned a little about its corner. */
export function sheet(
  x: number,
  y: number,
  width: number,
  height: number,
  angle: number,
  inside: string,
  paper = '#fdfbf4',
): string {
  const edge = `M0 0H${width}V${height}H0Z`
  return moved(x, y, angle, shadow(edge, 16) + fill(edge, paper) + inside + line(edge, '#000', 1.5, 0.12))
}

/** A felt pen, 520 px long, its tip at (0, 0), lying to the right. */
export function pen(x: number, y: number, angle: number, colour = PURPLE): string {
  const body = 'M0 0L44 -12H70V-24H330V-27H520Q532 0 520 27H330V24H70V12H44Z'
  return moved(
    x,
    y,
    angle,
    shadow(body, 14) +
      fill(body, '#f4f1ec') +
      fill('M0 0L44 -12V12Z', colour) +
      fill('M330 -27H520Q532 0 520 27H330Z', colour) +
      box(70, -24, 26, 48, colour) +
      line('M100 -14H320M340 -16H508', '#fff', 7, 0.55) +
      line('M104 12H320', '#000', 3, 0.12),
  )
}

/** A pencil, like the pen. */
export function pencil(x: number, y: number, angle: number, colour: string): string {
  const body = 'M0 0L60 -16H460V16H60Z'
  return moved(
    x,
    y,
    angle,
    shadow(body, 12) +
      fill(body, colour) +
      fill('M0 0L60 -16V16Z', '#ecc996') +
      fill('M0 0L20 -5V5Z', '#333') +
      line('M62 -5H430M62 6H430', '#000', 2, 0.2) +
      box(430, -17, 18, 34, '#c9ccd1') +
      box(448, -16, 36, 32, '#e58f9b', 8),
  )
}

/** Feint lines from `top`, `gap` px apart. */
export const ruled = (width: number, height: number, top: number, gap: number) =>
  line(
    many(Math.floor((height - top) / gap), (i) => `M0 ${top + i * gap}H${width}`),
    '#9db9dd',
    2,
    0.8,
  )

/** A tick in one stroke. */
export const tick = (x: number, y: number, size: number, colour: string) =>
  line(
    `M${x} ${y - size * 0.4}L${x + size * 0.3} ${y}Q${x + size * 0.6} ${y - size * 0.7} ${x + size} ${y - size * 1.1}`,
    colour,
    size / 8,
    0.9,
  )

/** A five-pointed star round (x, y). */
export function star(x: number, y: number, radius: number): string {
  const point = (i: number) => {
    const far = i % 2 ? radius * 0.42 : radius
    return `${(x + Math.sin((i * Math.PI) / 5) * far).toFixed(1)} ${(y - Math.cos((i * Math.PI) / 5) * far).toFixed(1)}`
  }
  return `M${Array.from({ length: 10 }, (_, i) => point(i)).join('L')}Z`
}

export const rainbow = ['#d6453d', '#e08a2b', '#d9b52a', '#4d9a4a', '#3b74c4', '#7a3fa3']

/** A title on a wall, a colour for each letter. */
export function brightTitle(random: Random, text: string, x: number, y: number, size: number): string {
  let at = x - widthOf(text, size) / 2
  return [...text]
    .map((letter, i) => {
      const drawn =
        write(random, letter, at, y, size, '#2b2340', size / 2.6) +
        write(random, letter, at, y, size, rainbow[i % rainbow.length]!, size / 4.2)
      at += widthOf(letter, size)
      return drawn
    })
    .join('')
}
