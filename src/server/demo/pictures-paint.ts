// Sunflowers in thick paint.
import { between, blob, box, dots, fill, line, many, moved, pick, type Random } from './pictures-draw.ts'
import { sheet, table } from './pictures-surfaces.ts'

/** Thick paint after van Gogh: 1536 x 2048 px. */
export function sunflowers(random: Random): string {
  const wallPaint = pick(random, [
    ['#7fb4c9', '#5f9ab8', '#9cc7d4'],
    ['#8fbf9f', '#6fa98b', '#b0d2b4'],
    ['#b9a4cf', '#9a84b8', '#cdbfdd'],
  ])
  const dab = (colours: readonly string[], top: number, height: number) =>
    many(420, () =>
      line(
        `M${between(random, -20, 1320)} ${between(random, top, top + height)}q${between(random, 10, 50)} ${between(random, -20, 20)} ${between(random, 40, 90)} ${between(random, -14, 14)}`,
        pick(random, colours),
        between(random, 14, 30),
        0.55,
      ),
    )
  const flowers = dots('420 560, 760 430, 1010 640, 300 860, 650 760, 930 960, 540 1010')
  const stems = flowers.map(([x, y]) => line(`M650 1260Q${x * 0.7 + 190} ${y + 330} ${x} ${y}`, '#4e7d3a', 24, 0.95))
  const leaves = many(9, () =>
    moved(
      between(random, 380, 920),
      between(random, 950, 1180),
      between(random, 0, 360),
      fill('M0 0Q70 -66 150 0Q70 54 0 0Z', pick(random, ['#5b8f3f', '#3f7340', '#7aa84a'])) +
        line('M10 0H130', '#2d5227', 6, 0.6),
    ),
  )
  const vase = 'M500 1220Q430 1400 520 1600H800Q890 1400 820 1220Z'
  const glaze = many(40, () =>
    line(
      `M${between(random, 490, 790)} ${between(random, 1250, 1580)}q20 18 10 50`,
      pick(random, ['#d0bf90', '#f3e9cf', '#7d93b5']),
      14,
      0.6,
    ),
  )
  const behind = box(0, 0, 1300, 1880, wallPaint[0]!) + dab(wallPaint, 0, 1450)
  const ground = box(0, 1440, 1300, 440, '#c99a4a') + dab(['#d7aa55', '#b98639', '#e2bd6d'], 1450, 420)
  const bunch =
    stems.join('') + fill(vase, '#e4d7b4') + glaze + leaves + flowers.map(([x, y]) => sunflower(random, x, y)).join('')
  const painted = `<svg width="1300" height="1880">${behind}${ground}${bunch}</svg>`
  return table(random, 1536, 2048) + sheet(118, 80, 1300, 1880, between(random, -2, 2), painted)
}

function sunflower(random: Random, x: number, y: number): string {
  const size = between(random, 0.8, 1.15)
  const petals = many(2, (ring) =>
    many(19, (i) =>
      moved(
        0,
        0,
        i * 19 + ring * 9 + between(random, -5, 5),
        fill(
          `M60 -16Q120 ${-46 + ring * 8} ${190 - ring * 30} ${between(random, -12, 12)}Q120 ${42 - ring * 8} 60 16Z`,
          pick(random, ['#f2b51d', '#eaa01a', '#f7cf3c', '#d98a1c']),
        ),
      ),
    ),
  )
  const seeds = many(70, () => {
    const [angle, far] = [random() * 6.3, Math.sqrt(random()) * 72]
    return fill(
      blob(random, Math.cos(angle) * far, Math.sin(angle) * far, 9),
      pick(random, ['#5a3216', '#7b4a1e', '#3a1f10', '#a06a28']),
    )
  })
  return moved(x, y, between(random, 0, 40), petals + fill(blob(random, 0, 0, 82, 82, 0.05), '#4a2812') + seeds, size)
}
