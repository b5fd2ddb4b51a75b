// A display board about minibeasts.
import { between, blob, box, centred, cut, dots, fill, line, many, moved, pick, smooth, type Random } from './pictures-draw.ts'
import { PENCIL, sheet, brightTitle } from './pictures-surfaces.ts'

const minibeasts: readonly [name: string, fact: string, draw: (random: Random) => string][] = [
  [
    'ladybird',
    'eats greenfly',
    (random) =>
      fill(blob(random, 0, -70, 55, 40, 0.04), '#222') +
      fill(blob(random, 0, 20, 115, 100, 0.03), '#cf2e2e') +
      line('M0 -75V118', '#222', 8) +
      many(6, (i) => fill(blob(random, i % 2 ? 50 : -50, -20 + Math.floor(i / 2) * 45, 20), '#222')),
  ],
  [
    'bee',
    'makes honey',
    (random) =>
      fill(blob(random, -40, -80, 45, 80), '#cfe4f2', 0.9) +
      fill(blob(random, 40, -80, 45, 80), '#cfe4f2', 0.9) +
      fill(blob(random, 0, 10, 130, 78, 0.03), '#f0b823') +
      line('M-50 -60Q-30 10 -50 82M10 -66Q30 10 10 88M65 -52Q82 10 65 76', '#33260f', 24),
  ],
  [
    'snail',
    'has one foot',
    (random) =>
      line('M-150 90Q-60 120 90 92Q140 80 130 20M130 20L110 -30M130 20L160 -26', '#a98d5c', 34) +
      fill(blob(random, -30, 10, 95, 88, 0.03), '#b0622f') +
      line('M-30 10q24 -14 30 14q-10 40 -52 26q-42 -40 4 -78q70 -20 92 44', '#5f2f12', 12),
  ],
  [
    'spider',
    'has eight legs',
    (random) =>
      many(8, (i) =>
        line(
          `M0 0Q${(i < 4 ? -1 : 1) * 90} ${-110 + (i % 4) * 50} ${(i < 4 ? -1 : 1) * 165} ${-60 + (i % 4) * 55}`,
          '#2d2433',
          9,
        ),
      ) +
      fill(blob(random, 0, 30, 70, 82, 0.05), '#4a3a55') +
      fill(blob(random, 0, -62, 40, 36, 0.05), '#4a3a55'),
  ],
  [
    'worm',
    'mends the soil',
    (random) =>
      line(smooth(dots('-160 60, -110 -50, -30 70, 40 -40, 110 60, 160 -20'), false), '#cf7d77', 42) +
      many(7, (i) => line(`M${-120 + i * 40} ${i % 2 ? -6 : 12}l8 22`, '#a65a56', 5)) +
      fill(blob(random, 160, -24, 8), '#333'),
  ],
  [
    'caterpillar',
    'will fly one day',
    (random) =>
      many(6, (i) =>
        fill(blob(random, -130 + i * 52, 20 - Math.sin(i * 1.1) * 40, 42, 42, 0.05), i % 2 ? '#6aa83e' : '#8ac24f'),
      ) + line('M150 -30l14 -50M170 -26l34 -40', '#333', 6),
  ],
]

/** A display board with a scalloped border: 2048 x 1536 px. */
export function displayBoard(random: Random): string {
  const backing = pick(random, ['#2f6f5e', '#2b4f86', '#7b3b62'])
  const trim = pick(random, ['#f2c230', '#f08a4b', '#e9e3d4'])
  const edge = (dx: number, dy: number, count: number, x: number, y: number) =>
    many(count, (i) => cut(blob(random, x + dx * i, y + dy * i, 42, 42, 0.02), trim, 4))
  const border = edge(74, 0, 28, 24, 24) + edge(74, 0, 28, 24, 1512) + edge(0, 74, 21, 24, 24) + edge(0, 74, 21, 2024, 24)
  const cards = minibeasts.map(([name, fact, draw], i) => {
    const inside =
      box(30, 30, 440, 320, pick(random, ['#e6f0d8', '#dcebf5', '#f8ecd2'])) +
      moved(250, 195, between(random, -6, 6), draw(random)) +
      centred(random, name, 250, 430, 34, '#2b2340', 8) +
      centred(random, fact, 250, 490, 22, PENCIL, 5)
    const [x, y] = [150 + (i % 3) * 620, i < 3 ? 370 : 930]
    return (
      sheet(x, y, 500, 520, between(random, -3, 3), inside) +
      fill(blob(random, x + 250, y + 16, 15), '#d6453d') +
      fill(blob(random, x + 246, y + 11, 5), '#fff', 0.7)
    )
  })
  const banner = sheet(330, 110, 1390, 190, -0.6, brightTitle(random, 'Marvellous Minibeasts', 695, 130, 52), '#fffdf5')
  return (
    box(0, 0, 2048, 1536, backing) +
    many(60, () => line(`M${between(random, 0, 2048)} ${between(random, 0, 1536)}q60 12 120 0`, '#000', 3, 0.07)) +
    border +
    banner +
    cards.join('')
  )
}
