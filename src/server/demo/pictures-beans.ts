// Science on the window sill: beans in light, in the dark, in the cold, without water.
import {
  between,
  blob,
  box,
  centred,
  fill,
  line,
  many,
  moved,
  pick,
  shadow,
  smooth,
  type Point,
  type Random,
} from './pictures-draw.ts'
import { PENCIL, sheet } from './pictures-surfaces.ts'

/** Five bean plants of different fortune: 2048 x 1536 px. */
export function beanRow(random: Random): string {
  const trees = many(9, (i) =>
    fill(blob(random, i * 260, 640 + between(random, -40, 60), 170, 150), pick(random, ['#7fae6a', '#93bd78', '#6c9f63'])),
  )
  const view =
    box(0, 0, 2048, 900, '#bfe0f2') +
    fill(blob(random, 500, 230, 210, 60), '#fff', 0.9) +
    fill(blob(random, 1500, 170, 260, 66), '#fff', 0.9) +
    trees +
    box(0, 760, 2048, 200, '#a7c98a')
  const frame =
    box(0, 0, 2048, 60, '#f6f4ee') +
    box(990, 0, 64, 940, '#f6f4ee') +
    box(990, 0, 8, 940, '#cfcabd') +
    box(0, 900, 2048, 60, '#e5e1d6')
  const labels = ['light', 'dark', 'no water', 'cold', 'light']
  const tallest = labels.map(
    (label) =>
      ({ light: between(random, 520, 720), dark: between(random, 380, 520), 'no water': 130, cold: between(random, 190, 300) })[
        label
      ]!,
  )
  const pots = labels.map((label, i) => moved(250 + i * 385, 1250, 0, bean(random, tallest[i]!, label)))
  const ruler = moved(
    80,
    430,
    0.8,
    shadow('M0 0H62V820H0Z', 8) +
      box(0, 0, 62, 820, '#e7c368', 4) +
      many(28, (i) => line(`M62 ${20 + i * 29}h${i % 5 ? -16 : -32}`, '#5a4316', 3)),
  )
  return view + frame + box(0, 960, 2048, 576, '#ece7da') + box(0, 960, 2048, 14, '#fff') + ruler + pots.join('')
}

function bean(random: Random, height: number, label: string): string {
  const isPale = label === 'dark'
  const green = isPale ? '#c9cf83' : label === 'no water' ? '#9a8a4a' : '#4d9440'
  const sway = Array.from({ length: 6 }, (_, k): Point => [(k % 2 ? 22 : -22) * (k / 5 + 0.3), -160 - (k / 5) * height])
  const leafPairs = Math.floor(height / 120)
  const leaves = many(leafPairs * 2, (i) => {
    const y = -210 - Math.floor(i / 2) * 118
    const size = (isPale ? 0.6 : 1) * between(random, 0.8, 1.1)
    const droop = label === 'no water' ? 60 : between(random, -30, 5)
    return `<g transform="translate(0 ${y}) scale(${i % 2 ? -1 : 1} 1)">${moved(0, 0, droop, fill('M0 0Q60 -74 140 -26Q96 40 0 0Z', green) + line('M6 -3Q70 -26 128 -24', '#fff', 3, 0.4), size)}</g>`
  })
  const cup = 'M-120 -180H120L92 70H-92Z'
  const soil = 'M-116 -140Q0 -168 116 -140L94 62H-94Z'
  const crumbs = many(40, () =>
    fill(
      blob(random, between(random, -90, 90), between(random, -120, 50), between(random, 3, 9)),
      pick(random, ['#2f1d10', '#6b4a2c', '#8a6440']),
    ),
  )
  const card = sheet(
    -88,
    -60,
    176,
    84,
    between(random, -5, 5),
    centred(random, label, 88, 52, label.length > 5 ? 21 : 26, PENCIL, 5),
  )
  return (
    shadow('M-92 60H92V76H-92Z', 16) +
    line(smooth(sway, false), green, 15) +
    leaves +
    fill(soil, '#4a3019') +
    crumbs +
    fill(cup, '#e8f1f5', 0.35) +
    line(cup, '#fff', 5, 0.7) +
    line('M-100 -150L-84 40', '#fff', 10, 0.5) +
    card
  )
}
