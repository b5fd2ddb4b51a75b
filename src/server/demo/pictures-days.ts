// Days to remember: the coach at the castle, the class on the carpet.
import { between, blob, box, cut, fill, line, many, moved, pick, shadow, write, type Random } from './pictures-draw.ts'
import { hairs, sitter, walker } from './pictures-people.ts'
import { wall } from './pictures-surfaces.ts'

/** Arrived: 2048 x 1536 px. */
export function castleTrip(random: Random): string {
  const sky = pick(random, ['#a9d3ee', '#c4dbe8', '#bcd0e6'])
  const clouds = many(6, () =>
    fill(
      blob(random, between(random, 0, 2048), between(random, 70, 340), between(random, 120, 240), between(random, 30, 60)),
      '#fff',
      0.85,
    ),
  )
  const hill =
    fill('M-10 900Q500 640 1100 660T2060 840V1536H-10Z', '#7fa557') + fill('M-10 1010Q700 840 2060 960V1536H-10Z', '#93b866')
  const coach = moved(250, 1010, 0, bus(random))
  const line1 = many(7, (i) =>
    moved(1270 + i * 104, 1330 + (i % 2) * 34 + between(random, -12, 12), 0, walker(random), between(random, 0.82, 0.98)),
  )
  const teacher = moved(1215, 1330, 0, walker(random), 1.22)
  const road =
    fill('M-10 1200H2060V1440H-10Z', '#8b8f94') +
    many(9, (i) => box(i * 250 - 60, 1312, 130, 13, '#e9e6da')) +
    box(-10, 1440, 2070, 100, '#b5b0a4') +
    box(-10, 1436, 2070, 12, '#d6d2c6')
  return box(0, 0, 2048, 1536, sky) + clouds + hill + castle(random) + road + coach + teacher + line1
}

function castle(random: Random): string {
  const stone = ['#b9ab94', '#a89a83', '#c7bba6']
  const block = (x: number, y: number, width: number, height: number) => {
    const merlons = many(Math.floor(width / 52), (i) => box(x + i * 52, y - 34, 30, 36, stone[0]!))
    const stones = many(Math.floor((width * height) / 3200), () =>
      box(
        between(random, x, x + width - 56),
        between(random, y, y + height - 26),
        between(random, 30, 56),
        between(random, 14, 24),
        pick(random, stone),
        3,
      ),
    )
    return (
      merlons + box(x, y, width, height, stone[0]!) + stones + box(x + width - width * 0.16, y, width * 0.16, height, '#00000018')
    )
  }
  return (
    block(900, 470, 900, 330) +
    block(840, 330, 190, 470) +
    block(1680, 330, 190, 470) +
    block(1230, 250, 260, 550) +
    flag(935, 300) +
    flag(1360, 220) +
    [900, 960, 1740, 1800, 1290, 1400].map((x, i) => opening(x, i > 3 ? 420 : 500)).join('') +
    fill('M1270 800V660Q1360 540 1450 660V800Z', '#40342a') +
    many(6, (i) => line(`M${1286 + i * 30} 800V640`, '#1f1812', 5)) +
    line('M1274 700H1446M1274 750H1446', '#1f1812', 5)
  )
}

const opening = (x: number, y: number) => fill(`M${x} ${y}v-44q13 -22 26 0v44Z`, '#3b342b')

const flag = (x: number, y: number) =>
  line(`M${x} ${y}v-150`, '#5a4a3a', 8) + fill(`M${x} ${y - 150}q50 -22 92 0t70 0v56q-40 18 -80 0t-82 0Z`, '#6a2c9b')

function bus(random: Random): string {
  const body = 'M0 310V50Q0 0 60 0H860Q920 0 930 70L950 220V310Z'
  const windows = many(
    6,
    (i) => box(40 + i * 128, 44, 112, 112, '#41566b', 12) + line(`M${60 + i * 128} 130l50 -70`, '#fff', 10, 0.25),
  )
  const heads = many(5, (i) => (random() < 0.6 ? fill(blob(random, 96 + i * 128, 136, 26, 30, 0.03), pick(random, hairs)) : ''))
  return (
    fill('M-10 350H970V384H-10Z', '#000', 0.25) +
    fill(body, '#f7f6f2') +
    fill('M0 196H946L950 250V310H0Z', '#6a2c9b') +
    line('M0 190H944', '#e0a526', 10) +
    windows +
    heads +
    fill('M826 44H892L920 156H826Z', '#5b7389') +
    box(806, 44, 8, 262, '#00000022') +
    wheel(190) +
    wheel(740) +
    write(random, 'School Trip', 270, 274, 38, '#fff', 9) +
    box(930, 238, 22, 30, '#ffe48a', 6)
  )
}

const wheel = (x: number) =>
  `<circle cx="${x}" cy="312" r="62" fill="#26262b"/><circle cx="${x}" cy="312" r="30" fill="#b9bcc4"/>`

/** Listening on the carpet: 2048 x 1536 px. */
export function carpetTime(random: Random): string {
  const carpet = pick(random, ['#4f7f86', '#7d5a86', '#4c6a9c'])
  const lesson = pick(random, [
    ['Good morning!', 'Today we will', '1. read a poem', '2. paint the sea', '3. plant our beans'],
    ['Our question', 'Why do leaves', 'change colour?', 'Talk to your', 'partner.'],
    ['Word of the day', 'shimmer', 'The lake', 'shimmered in', 'the moonlight.'],
  ])
  const board =
    shadow('M470 120H1580V800H470Z', 16) +
    box(470, 120, 1110, 680, '#d9dcde', 12) +
    box(496, 146, 1058, 628, '#fdfdfc', 6) +
    lesson
      .map((words, i) =>
        write(random, words, 570, 270 + i * 116, i ? 42 : 50, ['#6a2c9b', '#27408b', '#2b2b33', '#2f7a4a', '#27408b'][i]!, 10),
      )
      .join('') +
    fill(blob(random, 1420, 280, 70, 70, 0.03), '#f5c63a') +
    many(10, (i) => moved(1420, 280, i * 36, line('M90 0H122', '#f5c63a', 10)))
  const bunting = many(17, (i) =>
    cut(`M${i * 124} ${40 + (i % 2) * 8}h100l-50 96Z`, pick(random, ['#d6453d', '#e0a526', '#3b74c4', '#4d9a4a', '#7a3fa3']), 4),
  )
  const shelf =
    box(60, 520, 330, 470, '#c79a63', 8) +
    many(
      2,
      (row) =>
        box(84, 550 + row * 220, 282, 190, '#8a6238') +
        many(11, (i) =>
          box(
            94 + i * 24,
            572 + row * 220 + between(random, 0, 36),
            20,
            168,
            pick(random, ['#c23b3b', '#3b74c4', '#e0a526', '#3f8f5d', '#7a3fa3', '#e9e3d4']),
            3,
          ),
        ),
    )
  const plant = moved(
    1790,
    960,
    0,
    many(9, (i) => moved(0, -80, -90 + i * 22, fill('M0 0Q-40 -120 0 -250Q40 -120 0 0Z', pick(random, ['#4d8a4a', '#6aa65a'])))) +
      fill('M-84 -90H84L60 60H-60Z', '#c4683c'),
  )
  const rows = many(3, (row) =>
    many(6 - (row === 1 ? 1 : 0), (i) =>
      moved(
        260 + (row === 1 ? 150 : 0) + i * 305 + between(random, -24, 24),
        1190 + row * 170,
        0,
        sitter(random),
        0.86 + row * 0.17,
      ),
    ),
  )
  return (
    wall(random, 2048, 1000) +
    bunting +
    board +
    shelf +
    plant +
    box(0, 990, 2048, 560, '#b7a58c') +
    fill('M120 1040H1930L2060 1540H-20Z', carpet) +
    many(500, () =>
      line(`M${between(random, 0, 2048)} ${between(random, 1050, 1536)}h14`, pick(random, ['#000', '#fff']), 4, 0.08),
    ) +
    rows
  )
}
