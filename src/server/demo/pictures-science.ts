// Science on the table: a volcano that foams, a bulb that lights.
import {
  between,
  blob,
  box,
  centred,
  dots,
  fill,
  line,
  many,
  moved,
  pick,
  shadow,
  smooth,
  write,
  type Random,
} from './pictures-draw.ts'
import { PENCIL, sheet, table, wall } from './pictures-surfaces.ts'

/** Vinegar, soda and a mountain of papier mache: 2048 x 1536 px. */
export function volcano(random: Random): string {
  const backdrop = wall(random, 2048, 1536) + moved(0, 1010, 0, table(random, 2048, 526))
  const cone = smooth(
    dots(
      '420 1330, 600 1120, 760 860, 880 560, 960 510, 1090 510, 1170 560, 1290 860, 1450 1120, 1630 1330, 1500 1390, 1024 1410, 540 1390',
    ),
  )
  const crags = many(70, () => {
    const [along, side] = [between(random, 0.1, 1), between(random, -1, 1)]
    const [x, y] = [1024 + side * along * 480, 560 + along * 780]
    return line(
      `M${x} ${y}q${side * 30} ${between(random, 30, 60)} ${side * 46} ${between(random, 70, 120)}`,
      pick(random, ['#4a2f1c', '#8d6540', '#3a2415', '#a67c50']),
      between(random, 6, 16),
      0.5,
    )
  })
  const trees = many(8, (i) =>
    moved(
      i < 4 ? 520 + i * 70 : 1330 + (i - 4) * 70,
      1300 + between(random, -30, 60),
      0,
      box(-7, 0, 14, 40, '#5a3a1c') + fill('M-44 8L0 -104L44 8Z', pick(random, ['#3f7a3a', '#5b9447'])),
    ),
  )
  const flow = [
    '880 560, 850 760, 760 960, 780 1130, 720 1200, 700 1080, 690 940, 790 760',
    '1010 540, 1060 820, 1000 1080, 1050 1300, 960 1360, 920 1200, 950 900, 960 640',
    '1130 560, 1210 760, 1260 960, 1370 1080, 1340 1180, 1240 1090, 1150 880, 1080 700',
  ]
  const lava = flow.map((path, i) => fill(smooth(dots(path)), ['#e4572e', '#d83a3a', '#ef7d32'][i]!))
  const foam = many(150, (i) => {
    const [angle, far] = [random() * 6.3, Math.sqrt(random())]
    const isTop = i < 90
    const [x, y] = isTop
      ? [1024 + Math.cos(angle) * far * 170, 500 + Math.sin(angle) * far * 90]
      : [pick(random, [740, 980, 1010, 1290, 1200]) + Math.cos(angle) * 70, between(random, 640, 1240)]
    return fill(
      blob(random, x, y, between(random, 12, isTop ? 46 : 26), between(random, 12, isTop ? 42 : 24), 0.05),
      pick(random, ['#f6a07c', '#fbd0b8', '#ef7d5a', '#fff1e8']),
      0.9,
    )
  })
  const spray = many(30, () =>
    fill(blob(random, 1024 + between(random, -240, 240), between(random, 200, 460), between(random, 5, 15)), '#ef7d5a', 0.85),
  )
  const tray =
    shadow('M300 1330H1750L1680 1450H370Z', 16) +
    box(280, 1300, 1490, 44, '#3b6ea8', 18) +
    fill('M300 1344H1750L1690 1450H360Z', '#2f5a8c')
  const bottle = moved(
    1850,
    1330,
    0,
    shadow('M-70 -340H70V60H-70Z', 12) +
      box(-70, -300, 140, 380, '#e9efe4', 26) +
      box(-26, -400, 52, 110, '#e9efe4', 8) +
      box(-32, -430, 64, 44, '#c23b3b', 8) +
      box(-66, -200, 132, 150, '#fffbe9') +
      centred(random, 'vinegar', 0, -110, 20, PENCIL, 5),
  )
  const sign = moved(
    215,
    1080,
    -4,
    box(-8, 0, 16, 300, '#a8804f') +
      sheet(
        -170,
        -210,
        340,
        230,
        0,
        centred(random, 'STAND', 170, 104, 38, '#c23b3b', 11) + centred(random, 'BACK!', 170, 196, 38, '#c23b3b', 11),
        '#ffe98a',
      ),
  )
  return backdrop + tray + shadow(cone, 14) + fill(cone, '#6d4a2d') + crags + lava.join('') + trees + foam + spray + bottle + sign
}

/** Battery, switch and bulb with the drawing beside: 2048 x 1536 px. */
export function circuit(random: Random): string {
  const battery = moved(
    330,
    980,
    -4,
    shadow('M0 0H520V190H0Z', 14) +
      box(0, 0, 520, 190, '#2b2b33', 22) +
      box(340, 0, 180, 190, '#d58a2c', 22) +
      box(516, 62, 34, 66, '#b9bcc4', 8) +
      write(random, '+', 440, 130, 52, '#2b2b33', 12) +
      write(random, '1.5V', 70, 122, 44, '#f4f1ec', 10),
  )
  const glow = [420, 300, 200]
    .map((r, i) => `<circle cx="1020" cy="360" r="${r}" fill="#ffe88a" fill-opacity="${0.12 + i * 0.1}"/>`)
    .join('')
  const bulb =
    glow +
    box(960, 470, 120, 130, '#a9adb5', 14) +
    many(3, (i) => line(`M960 ${500 + i * 34}h120`, '#6d7179', 9)) +
    fill(blob(random, 1020, 350, 118, 130, 0.01), '#fff6c8', 0.95) +
    line('M985 470L990 350L1005 320L1020 352L1036 320L1050 350L1055 470', '#e08a1c', 8) +
    box(900, 596, 240, 60, '#4a4c55', 12)
  const clip = moved(
    1360,
    1120,
    6,
    box(-30, -10, 400, 90, '#d8b98c', 8) +
      fill(blob(random, 30, 34, 28, 28, 0.02), '#c9a227') +
      fill(blob(random, 310, 34, 28, 28, 0.02), '#c9a227') +
      line('M310 34H60Q16 34 16 10T60 -14H250', '#8f9299', 13),
  )
  const rays = many(11, (i) => moved(290, 230, i * 32.7, line('M84 0H116', '#e0a526', 8)))
  const drawing =
    line('M120 560V230H206M374 230H460V560H330M250 560H120', PENCIL, 8) +
    `<circle cx="290" cy="230" r="66" fill="none" stroke="${PENCIL}" stroke-width="8"/>` +
    line('M245 185L335 275M335 185L245 275M250 520V600M330 480V640', PENCIL, 8) +
    rays +
    centred(random, 'It lights up!', 290, 110, 40, '#6a2c9b', 10) +
    centred(random, 'The circuit is closed.', 290, 740, 28, PENCIL, 6)
  const wires =
    wire('M880 1060Q1000 1300 1240 1180Q1300 1150 1380 1150', '#c23b3b') +
    wire('M1700 1180Q1960 1090 1730 960Q1360 860 1260 720Q1220 640 1140 630', '#2b2b33') +
    wire('M330 1070Q120 1000 220 760Q380 470 620 560Q760 620 900 626', '#3f8f5d')
  return table(random, 2048, 1536) + sheet(1400, 60, 580, 800, between(random, 1, 5), drawing) + wires + battery + bulb + clip
}

const wire = (path: string, colour: string) =>
  line(path, '#1a1008', 22, 0.18) + line(path, colour, 15) + line(path, '#fff', 4, 0.35)
