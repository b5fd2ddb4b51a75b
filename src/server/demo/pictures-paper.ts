// Cut paper in art lessons: fish under water, a tree in autumn.
import { between, blob, box, cut, dots, fill, line, many, moved, pick, smooth, type Point, type Random } from './pictures-draw.ts'
import { sheet, table } from './pictures-surfaces.ts'

/** Cut paper under water: 2048 x 1536 px. */
export function seaCollage(random: Random): string {
  const water = ['#cfe9f2', '#a5d4e6', '#74b7d6', '#4a94c1']
  const layers = water.map((colour, i) => {
    const top = 60 + i * 270
    const crest = Array.from({ length: 13 }, (_, k): Point => [k * 160 - 80, top + (k % 2 ? 46 : -30) + between(random, -18, 18)])
    return i === 0
      ? box(0, 0, 1840, 1340, colour)
      : cut(smooth([...crest, [1900, 1340], [1900, 1400], [-80, 1400], [-80, 1340]]), colour, 9)
  })
  const sand = cut(
    smooth(dots('-80 1180, 300 1130, 700 1200, 1200 1140, 1600 1190, 1930 1150, 1930 1460, -80 1460')),
    '#e6cf9a',
    9,
  )
  const weed = many(9, (i) => {
    const [x, height] = [90 + i * 205 + between(random, -50, 50), between(random, 220, 520)]
    const sway = Array.from({ length: 6 }, (_, k): Point => [x + (k % 2 ? 34 : -34), 1250 - (k / 5) * height])
    const back = sway.toReversed().map(([px, py]): Point => [px + 44, py + 20])
    return cut(smooth([...sway, ...back]), pick(random, ['#3f7d4f', '#5d9a3f', '#2f6a5e']), 7)
  })
  const fishes = many(7, (i) => {
    const [x, y] = [230 + (i % 4) * 440 + (i > 3 ? 210 : 0), i > 3 ? 780 : 380]
    return moved(
      x + between(random, -70, 70),
      y + between(random, -110, 150),
      between(random, -12, 12),
      fish(random),
      between(random, 0.65, 1.2),
    )
  })
  const shells = many(6, () =>
    cut(
      blob(random, between(random, 100, 1750), between(random, 1220, 1310), 34, 24, 0.12),
      pick(random, ['#e98b6d', '#f3e3d3', '#c56b86']),
      5,
    ),
  )
  return (
    table(random, 2048, 1536) +
    sheet(
      104,
      98,
      1840,
      1340,
      between(random, -1.5, 1.5),
      `<svg width="1840" height="1340">${layers.join('')}${weed}${sand}${fishes}${shells}</svg>`,
    )
  )
}

function fish(random: Random): string {
  const [body, fin] = [
    pick(random, ['#ef7d3a', '#e4b52b', '#d6453d', '#8455a8', '#e2749b']),
    pick(random, ['#f6d35b', '#3b74c4', '#f2efe6', '#3f9a83']),
  ]
  const facing = random() < 0.5 ? -1 : 1
  const stripes = many(3, (i) =>
    cut(`M${-50 + i * 50} ${-62 + i * 6}q24 60 0 ${124 - i * 12}h22q24 -60 0 -${124 - i * 12}Z`, fin, 3),
  )
  const shape =
    cut('M-100 0L-190 -74Q-160 0 -190 74Z', fin, 6) +
    cut('M-30 -70Q20 -140 70 -66Z', fin, 6) +
    cut(blob(random, 0, 0, 135, 84, 0.03), body, 8) +
    stripes
  return `<g transform="scale(${facing} 1)">${shape}<circle cx="88" cy="-22" r="19" fill="#fff"/><circle cx="93" cy="-21" r="9" fill="#1d1d28"/>${line('M104 28q14 -2 22 -12', '#3a1d12', 5)}</g>`
}

/** A tree in autumn, leaf by leaf: 1536 x 2048 px. */
export function autumnTree(random: Random): string {
  const trunk = smooth(
    dots(
      '560 1700, 620 1300, 590 1000, 400 720, 430 690, 640 880, 650 560, 700 560, 710 860, 900 640, 935 670, 770 1010, 760 1320, 840 1700',
    ),
  )
  const leaves = many(330, () => {
    const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random())]
    const [x, y] = [660 + Math.cos(angle) * far * 500, 620 + Math.sin(angle) * far * 440]
    return leaf(random, x, y)
  })
  const fallen = many(46, () => leaf(random, between(random, 60, 1240), between(random, 1600, 1810)))
  const hill = cut(smooth(dots('-60 1660, 300 1570, 700 1640, 1100 1560, 1380 1620, 1380 1960, -60 1960')), '#7c8f3f', 9)
  const sun = cut(blob(random, 1120, 190, 110, 110, 0.03), '#f3b53a', 8)
  const sky = pick(random, ['#cfe0e8', '#f3dfc4', '#dcd5e6'])
  return (
    table(random, 1536, 2048) +
    sheet(
      118,
      80,
      1300,
      1880,
      between(random, -2, 2),
      `<svg width="1300" height="1880">${box(0, 0, 1300, 1880, sky)}${sun}${hill}${cut(trunk, '#6a4526', 11)}${leaves}${owl(random)}${fallen}</svg>`,
    )
  )
}

const leaf = (random: Random, x: number, y: number) =>
  moved(
    x,
    y,
    between(random, 0, 360),
    cut(
      smooth(dots('-38 0, -12 -20, 26 -14, 46 0, 26 14, -12 20')),
      pick(random, ['#d1452b', '#e3862d', '#efb63a', '#a8332e', '#c9692a', '#8f9a3c']),
      4,
    ) + line('M-34 0H38', '#000', 2, 0.2),
  )

const owl = (random: Random) =>
  moved(
    690,
    1010,
    0,
    cut(blob(random, 0, 0, 88, 118, 0.03), '#8a6a48', 7) +
      cut(blob(random, 0, 34, 54, 66, 0.04), '#d9c19a', 4) +
      many(
        2,
        (i) =>
          cut(blob(random, i ? 36 : -36, -50, 36, 36, 0.02), '#fbf5e6', 4) + fill(blob(random, i ? 34 : -30, -48, 15), '#1d1d28'),
      ) +
      cut('M-14 -26H14L0 8Z', '#e89a2c', 3),
  )
