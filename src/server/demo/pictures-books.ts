// Exercise books: a story with purple-pen corrections, a page of sums.
import { between, centred, crayon, line, many, moved, pick, widthOf, write, type Random } from './pictures-draw.ts'
import { INK, pen, pencil, PENCIL, PURPLE, ruled, sheet, star, table, tick } from './pictures-surfaces.ts'

type Story = { title: string; lines: readonly string[]; note: string }

/** {old|new}: crossed out in purple, the better word above. */
const stories: readonly Story[] = [
  {
    title: 'The Iron Dragon',
    lines: [
      'The dragon {went|crept} through the',
      'gate. Its eyes were {big|like lanterns}',
      'and smoke curled from its nose.',
      '"Who is there?" {said|whispered} Tom.',
      'The ground began to shake and',
      'the {nice|glittering} scales fell like',
      'rain. Nobody dared to breathe.',
      'Slowly it {looked|turned its head}',
      'and then it smiled.',
    ],
    note: 'I used stronger verbs',
  },
  {
    title: 'A Storm at Sea',
    lines: [
      'The waves {got big|towered} over us.',
      'Thunder rolled {and|while} the sails',
      'snapped like washing on a line.',
      'I held the rope {hard|with both fists}',
      'and shouted for the captain.',
      'The lighthouse {was|blinked} far away,',
      'small as a star. "Hold on!"',
      'cried the {man|old sailor} and we did.',
      'In the morning it was quiet.',
    ],
    note: 'My words show the weather',
  },
  {
    title: 'The Secret Garden',
    lines: [
      'Behind the wall there {was|slept} a',
      'garden. Nobody {went in|had opened}',
      'the door for ten years. Ivy',
      'covered the key like a {green|sleepy}',
      'blanket. Mary {took|brushed} it away',
      'and turned the lock. It creaked.',
      'Inside, the roses {were red|glowed}',
      'and a robin began to sing.',
      'She had found her own place.',
    ],
    note: 'I added personification',
  },
]

/** One page, from above: 1536 x 2048 px. */
export function storyPage(random: Random): string {
  const { title, lines, note } = pick(random, stories)
  const hand = pick(random, [PENCIL, INK])
  const gap = 128
  const text = lines.map((words, i) => corrected(random, words, 225, 480 + i * gap, hand)).join('')
  const page =
    ruled(1290, 1880, 224, gap / 2) +
    line('M190 0V1880', '#d9737c', 4, 0.9) +
    write(random, pick(random, ['My best page', 'Second draft', 'Story time']), 225, 224, 30, hand) +
    write(random, title, 225, 352, 38, hand, 8) +
    line(`M222 372H${240 + widthOf(title, 38)}`, hand, 5, 0.8) +
    text +
    line(star(128, 430, 40), PURPLE, 8) +
    write(random, note, 250, 1728, 36, PURPLE, 8) +
    line(`M240 1752Q600 1770 ${260 + widthOf(note, 36)} 1750`, PURPLE, 6)
  return (
    table(random, 1536, 2048) +
    sheet(130, 70, 1290, 1880, between(random, -2.5, 1.5), page) +
    pen(1010, 1960, between(random, -16, -8))
  )
}

function corrected(random: Random, words: string, x: number, y: number, hand: string): string {
  let at = x
  return words
    .split(/(\{[^}]*\})/)
    .map((part) => {
      const [old = '', better] = part.replace(/[{}]/g, '').split('|')
      const width = widthOf(old, 33)
      let drawn = write(random, old, at, y, 33, hand)
      if (better) {
        drawn += line(`M${at - 8} ${y - 10}Q${at + width / 2} ${y - 34} ${at + width} ${y - 16}`, PURPLE, 7, 0.9)
        drawn += write(random, better, at + width / 2 - widthOf(better, 25) / 2, y - 58, 25, PURPLE, 6)
      }
      at += width
      return drawn
    })
    .join('')
}

/** Squared paper with column sums, ticked, and a bar chart: 2048 x 1536 px. */
export function mathsPage(random: Random): string {
  const square = 54
  const grid = many(33, (i) => `M${i * square} 0V1404`) + many(27, (i) => `M0 ${i * square}H1728`)
  const sums = many(6, (i) => columnSum(random, 3 + (i % 2) * 7, 4 + Math.floor(i / 2) * 7, square, i === 3))
  const page =
    line(grid, '#8fb3d9', 1.5, 0.7) + write(random, 'Adding in columns', 60, 150, 34, PENCIL, 8) + sums + barChart(random, square)
  return (
    table(random, 2048, 1536) +
    sheet(150, 60, 1728, 1404, between(random, -2, 2), page) +
    pencil(1560, 1480, between(random, -12, -4), pick(random, ['#e0a526', '#3f8f5d', '#c23b3b']))
  )
}

/** Three digits under three digits; a wrong one is mended in purple. */
function columnSum(random: Random, column: number, row: number, square: number, isMended: boolean): string {
  const [a, b] = [Math.floor(between(random, 120, 480)), Math.floor(between(random, 110, 490))]
  const digits = (value: number, at: number, colour: string) =>
    [...String(value)]
      .map((digit, i) => write(random, digit, (column + i) * square + 14, (row + at) * square - 8, 24, colour))
      .join('')
  const answer = isMended ? a + b - 10 : a + b
  const x = column * square
  const y = (row + 4) * square
  const mended =
    line(`M${x + 62} ${y - 30}L${x + 104} ${y - 14}`, PURPLE, 6) +
    write(random, String(a + b), x + 3.6 * square, y - 8, 24, PURPLE)
  return (
    digits(a, 1, PENCIL) +
    digits(b, 2, PENCIL) +
    write(random, '+', x - 44, (row + 2) * square - 8, 22, PENCIL) +
    line(`M${x - 40} ${(row + 2.5) * square}H${x + 3.2 * square}M${x - 40} ${y + 14}H${x + 3.2 * square}`, PENCIL, 5) +
    digits(answer, 4, PENCIL) +
    (isMended ? mended : tick(x + 3.5 * square, y - 8, 46, '#2f8f4e'))
  )
}

function barChart(random: Random, square: number): string {
  const [left, ground] = [17 * square, 22 * square]
  const fruit = ['apple', 'plum', 'pear', 'grape', 'kiwi']
  const colours = ['#d94a3d', '#7b3fa0', '#d8b32c', '#4f7fc9', '#5aa04a']
  const bars = fruit.map((name, i) => {
    const [x, height] = [left + (1 + i * 2.4) * square, Math.floor(between(random, 3, 14)) * square]
    const edge = `M${x} ${ground}V${ground - height}H${x + 1.6 * square}V${ground}Z`
    const label = moved(x + 40, ground + 50, 38, write(random, name, 0, 0, 24, PENCIL))
    return crayon(random, edge, colours[i]!, [x, ground - height, 1.6 * square, height]) + line(edge, PENCIL, 4) + label
  })
  const numbers = many(7, (i) => write(random, String(i * 2 + 2), left - 76, ground - (i * 2 + 2) * square + 10, 20, PENCIL))
  return (
    centred(random, 'Our favourite fruit', left + 6.5 * square, 5 * square, 30, PENCIL, 7) +
    bars.join('') +
    numbers +
    line(`M${left} ${6 * square}V${ground}H${left + 13 * square}`, PENCIL, 6)
  )
}
