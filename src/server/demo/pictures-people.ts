// Children, seen from behind, always.
import { blob, box, fill, line, many, pick, type Random } from './pictures-draw.ts'

export const hairs = ['#2a1a12', '#4a2d18', '#8a5a2b', '#c99a4e', '#1c1414', '#6b3a1e', '#d8b46a']

/** A child from behind, feet at (0, 0), about 330 px tall, in a high-visibility vest with a rucksack. */
export function walker(random: Random): string {
  const [hair, bag, legs] = [
    pick(random, hairs),
    pick(random, ['#c23b3b', '#3b74c4', '#7a3fa3', '#3f8f5d', '#e08a2b']),
    pick(random, ['#3a3f52', '#5a5f6b', '#2b2b33']),
  ]
  const style = pick(random, [
    '',
    fill(blob(random, -46, -268, 20, 34), hair) + fill(blob(random, 46, -268, 20, 34), hair),
    fill(blob(random, 0, -226, 24, 50), hair),
    fill(blob(random, 0, -296, 46, 26), bag),
  ])
  return (
    fill('M-60 0Q0 -22 60 0Q0 16 -60 0Z', '#1a1008', 0.3) +
    box(-36, -110, 28, 106, legs, 8) +
    box(8, -110, 28, 106, legs, 8) +
    box(-40, -12, 34, 18, '#2a211c', 8) +
    box(6, -12, 34, 18, '#2a211c', 8) +
    fill('M-62 -216Q0 -240 62 -216L54 -88H-54Z', '#d9e636') +
    line('M-58 -130H58', '#e9edf0', 13) +
    line('M-66 -204Q-84 -150 -70 -112M66 -204Q84 -150 70 -112', '#4b3a8c', 26) +
    box(-40, -214, 80, 96, bag, 22) +
    box(-26, -160, 52, 34, '#00000030', 10) +
    fill(blob(random, 0, -272, 48, 52, 0.02), hair) +
    style
  )
}

/** A child sitting, from behind, ground at (0, 0). */
export function sitter(random: Random): string {
  const hair = pick(random, hairs)
  const jumper = pick(random, ['#4b3a8c', '#4b3a8c', '#54429c', '#3f3178'])
  const bow = pick(random, ['#e2749b', '#f2c230', '#fff', '#3b74c4'])
  const style = pick(random, [
    '',
    fill(blob(random, 0, -190, 30, 70), hair) + box(-22, -250, 44, 16, bow, 8),
    fill(blob(random, -76, -200, 26, 54), hair) +
      fill(blob(random, 76, -200, 26, 54), hair) +
      box(-92, -252, 30, 14, bow, 6) +
      box(62, -252, 30, 14, bow, 6),
    fill(blob(random, 0, -338, 36, 32), hair),
  ])
  return (
    fill('M-150 8Q0 -40 150 8Q0 40 -150 8Z', '#000', 0.25) +
    fill('M-120 0Q-136 -150 -58 -176Q0 -190 58 -176Q136 -150 120 0Q0 26 -120 0Z', jumper) +
    line('M-92 -20Q-104 -96 -76 -140M92 -20Q104 -96 76 -140', '#000', 5, 0.18) +
    box(-30, -196, 60, 30, '#f4f1ec', 10) +
    fill(blob(random, 0, -250, 76, 84, 0.015), hair) +
    many(7, (i) => line(`M${-48 + i * 16} -316q${(i - 3) * 7} 50 ${(i - 3) * 4} 110`, '#fff', 4, 0.07)) +
    style
  )
}
