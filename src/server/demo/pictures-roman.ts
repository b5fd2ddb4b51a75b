// Roman lessons: a soldier’s letter home on paper stained with tea, a mosaic of a fish.
import { between, box, centred, fill, line, many, moved, pick, shadow, smooth, write, type Random } from './pictures-draw.ts'
import { star, table } from './pictures-surfaces.ts'

/** A Roman soldier's letter home on paper stained with tea: 1536 x 2048 px. */
export function romanLetter(random: Random): string {
  const edge = Array.from({ length: 44 }, (_, i): [number, number] => {
    const along = (i % 11) / 11
    const corners: [number, number][] = [
      [along * 1180, rough(random)],
      [1180 + rough(random), along * 1700],
      [1180 - along * 1180, 1700 + rough(random)],
      [rough(random), 1700 - along * 1700],
    ]
    return corners[Math.floor(i / 11)]!
  })
  const path = smooth(edge)
  const lines = [
    'Dear Mother,',
    'It is cold on the Wall and it',
    'rains every day. Please send',
    'socks and two tunics. We march',
    'twenty miles before supper and',
    'I have made a friend from Gaul.',
    'Last night we heard wolves.',
    'I miss the figs and the sun.',
    'Your loving son,',
    pick(random, ['Marcus', 'Lucius', 'Titus']),
  ]
  const stains = many(
    5,
    () =>
      `<circle cx="${between(random, 100, 1100)}" cy="${between(random, 200, 1600)}" r="${between(random, 60, 150)}" fill="#8a5a20" fill-opacity=".1" stroke="#7a4a14" stroke-opacity=".22" stroke-width="10"/>`,
  )
  const seal =
    fill(star(960, 1560, 1), '#000') +
    `<circle cx="960" cy="1530" r="92" fill="#9c2424"/><circle cx="960" cy="1530" r="66" fill="#b53434"/>` +
    centred(random, 'M', 960, 1566, 36, '#7c1717', 9)
  const paper = shadow(path, 16) + fill(path, '#e7c98f') + stains + line(path, '#8a5a20', 26, 0.35)
  return (
    table(random, 1536, 2048) +
    moved(
      180,
      170,
      between(random, -3, 3),
      paper + lines.map((words, i) => write(random, words, 130, 230 + i * 138, 32, '#4a2c12', 7)).join('') + seal,
    )
  )
}

const rough = (random: Random) => between(random, -16, 16)

/** Little squares of paper, as Romans laid stone: 2048 x 1536 px. */
export function mosaic(random: Random): string {
  const step = 37
  const [fishTones, waterTones] = [
    pick(random, [
      ['#c2572e', '#d9803f', '#b0432a'],
      ['#2f6d8c', '#4a8fb0', '#255a78'],
    ]),
    ['#e9dfc6', '#efe7d3', '#ddd0b0'],
  ]
  const tones = {
    rim: ['#7a2f2a', '#8f3d33'],
    band: ['#e6d9b8', '#efe5c9'],
    wave: ['#39708c', '#568ea6', '#2c5c78'],
    fish: fishTones,
    fin: ['#e2a93b', '#d1922c'],
    eye: ['#241a1a'],
    water: waterTones,
  }
  const stones = many(55 * 41, (i) => {
    const [column, row] = [i % 55, Math.floor(i / 55)]
    const colour = pick(random, tones[stoneAt(column, row)])
    const [x, y, s] = [8 + column * step, 8 + row * step, step - 5]
    const j = () => between(random, -2.5, 2.5)
    return fill(
      `M${x + j()} ${y + j()}L${x + s + j()} ${y + j()}L${x + s + j()} ${y + s + j()}L${x + j()} ${y + s + j()}Z`,
      colour,
    )
  })
  return box(0, 0, 2048, 1536, '#8d8172') + stones
}

function stoneAt(column: number, row: number): 'rim' | 'band' | 'wave' | 'fish' | 'fin' | 'eye' | 'water' {
  const margin = Math.min(column, row, 54 - column, 40 - row)
  if (margin < 2 || margin === 5) return 'rim'
  if (margin < 5) return (column + row) % 6 < 3 ? 'band' : 'wave'
  const [x, y] = [(column - 28) / 14, (row - 19 + Math.sin(column / 5)) / 7.5]
  if (Math.hypot((x - 0.62) * 15, (y + 0.22) * 7.5) < 1.3) return 'eye'
  if (x * x + y * y < 1) return Math.abs(x - 0.3) < 0.06 || (Math.abs(y) < 0.55 && (column + row * 2) % 7 === 0) ? 'fin' : 'fish'
  if (x < -0.85 && x > -1.35 && Math.abs(y) < (-x - 0.72) * 1.9) return 'fin'
  if (y < -0.8 && y > -1.45 && Math.abs(x + 0.1) < (y + 1.6) * 0.7) return 'fin'
  if (row > 29 && Math.sin(column / 2.2) * 1.6 + row > 31 && Math.sin(column / 2.2) * 1.6 + row < 33) return 'wave'
  return 'water'
}
