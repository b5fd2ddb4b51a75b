// Work on the wall: the water cycle in crayon, butterflies printed by folding.
import {
  between,
  blob,
  box,
  centred,
  crayon,
  dots,
  fill,
  line,
  many,
  moved,
  pick,
  smooth,
  write,
  type Point,
  type Random,
} from './pictures-draw.ts'
import { sheet, wall, brightTitle, rainbow } from './pictures-surfaces.ts'

function arrow(points: readonly Point[], colour: string): string {
  const [x, y] = points.at(-1)!
  const [fromX, fromY] = points.at(-2)!
  const angle = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI
  return line(smooth(points, false), colour, 16, 0.85) + moved(x, y, angle, fill('M34 0L-26 -34V34Z', colour, 0.9))
}

/** A crayon poster on the classroom wall: 2048 x 1536 px. */
export function waterCycle(random: Random): string {
  const sky = 'M60 190H1740V1290H60Z'
  const hills = smooth(dots('1030 1500, 1090 900, 1260 560, 1400 470, 1560 640, 1760 800, 1800 1500'))
  const snow = 'M1330 520Q1400 440 1475 540L1440 590L1400 545L1360 600Z'
  const sea = smooth(dots('40 1500, 40 960, 300 1000, 560 970, 860 1030, 1100 1180, 1200 1500'))
  const cloud = (x: number, y: number, scale: number, tone: string) =>
    moved(
      x,
      y,
      0,
      [
        [-120, 20, 90],
        [-30, -40, 110],
        [80, -20, 100],
        [160, 30, 75],
        [20, 40, 120],
      ]
        .map(([dx, dy, r]) => fill(blob(random, dx!, dy!, r!, r! * 0.75, 0.05), tone))
        .join(''),
      scale,
    )
  const rain = many(26, () => {
    const [x, y] = [between(random, 1130, 1480), between(random, 450, 640)]
    return line(`M${x} ${y}l-10 40`, '#2f6fc0', 9, 0.8)
  })
  const waves = many(14, () => {
    const [x, y] = [between(random, 90, 760), between(random, 1050, 1260)]
    return line(`M${x} ${y}q25 -26 50 0t50 0`, '#123f7c', 6, 0.7)
  })
  const rays = many(14, (i) => moved(230, 370, i * 25.7, line('M150 0H215', '#f0a818', 15, 0.9)))
  const inside =
    crayon(random, sky, '#9fd0ee', [60, 190, 1680, 1100]) +
    rays +
    crayon(random, blob(random, 230, 370, 125, 125, 0.03), '#f5b81f', [100, 240, 260, 260]) +
    crayon(random, hills, '#6c9a57', [1040, 460, 760, 850]) +
    fill(snow, '#fdfdfd') +
    line(hills, '#33502a', 6, 0.6) +
    crayon(random, sea, '#2e7fc2', [30, 950, 1160, 370]) +
    waves +
    box(2, 1290, 1796, 48, '#fdfbf4') +
    cloud(720, 330, 1, '#fbfdff') +
    cloud(1300, 360, 1.15, '#8d9bb0') +
    rain +
    arrow(dots('420 930, 380 780, 450 620, 560 480'), '#c23b3b') +
    arrow(dots('860 270, 960 235, 1080 260'), '#c23b3b') +
    arrow(dots('1290 760, 1180 900, 1010 990, 860 1010'), '#1d4f9c') +
    write(random, 'evaporation', 460, 800, 36, '#3a1f1f', 9) +
    centred(random, 'condensation', 740, 490, 36, '#2b2b3a', 9) +
    write(random, 'precipitation', 1270, 760, 36, '#18345c', 9) +
    write(random, 'collection', 300, 1170, 40, '#f4f8ff', 10) +
    brightTitle(random, 'The Water Cycle', 900, 140, 60)
  return (
    wall(random, 2048, 1536) +
    sheet(120, 90, 1800, 1340, between(random, -1.6, 1.6), `<svg width="1800" height="1340">${inside}</svg>`) +
    many(2, (i) => fill(blob(random, 150 + i * 1730, 116, 20, 16, 0.2), '#7fb6d6'))
  )
}

/** Folded prints, pegged on a string: 2048 x 1536 px. */
export function butterflies(random: Random): string {
  const prints = many(6, (i) => {
    const [x, y] = [90 + (i % 3) * 650, i < 3 ? 150 : 850]
    const sag = i % 3 === 1 ? 46 : 24
    return (
      sheet(x, y + sag, 560, 500, between(random, -3, 3), butterfly(random)) +
      many(2, (p) =>
        moved(
          x + 90 + p * 380,
          y + sag - 40,
          between(random, -5, 5),
          box(-15, 0, 30, 96, '#d3a467', 5) + box(-15, 42, 30, 8, '#8f8f96'),
        ),
      )
    )
  })
  return wall(random, 2048, 1536) + cord(140) + cord(840) + prints
}

const cord = (y: number) => line(`M-20 ${y}Q1024 ${y + 90} 2070 ${y - 10}`, '#7d6a4f', 7)

function butterfly(random: Random): string {
  const [wing, spot, rim] = [pick(random, rainbow), pick(random, rainbow), pick(random, ['#23305e', '#4b1d52', '#1f4a3c'])]
  const upper = blob(random, 120, -80, 115, 95, 0.14)
  const lower = blob(random, 95, 85, 85, 80, 0.16)
  const spots = many(5, () =>
    fill(
      blob(random, between(random, 40, 190), between(random, -140, 120), between(random, 10, 30), between(random, 10, 26), 0.2),
      spot,
      0.95,
    ),
  )
  const splashes = many(9, () =>
    fill(blob(random, between(random, 20, 235), between(random, -190, 180), between(random, 3, 9)), wing, 0.8),
  )
  const half = fill(upper, wing) + fill(lower, wing, 0.9) + spots + line(upper, rim, 9, 0.8) + line(lower, rim, 9, 0.8) + splashes
  return (
    moved(
      280,
      250,
      0,
      half +
        `<g transform="scale(-1 1)">${half}</g>` +
        fill(blob(random, 0, 0, 15, 120, 0.06), rim) +
        line('M-4 -110Q-20 -170 -60 -190M4 -110Q20 -170 60 -190', rim, 6),
    ) + line('M280 0V500', '#000', 2, 0.08)
  )
}
