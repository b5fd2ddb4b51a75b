// Pictures that look like school work, for the demo and the tests: drawn, lit and grained like photos, the same for the same seed.
import sharp from 'sharp'
import { seeded, type Random } from './pictures-draw.ts'
import * as beans from './pictures-beans.ts'
import * as board from './pictures-board.ts'
import * as days from './pictures-days.ts'
import * as roman from './pictures-roman.ts'
import * as paint from './pictures-paint.ts'
import * as paper from './pictures-paper.ts'
import * as science from './pictures-science.ts'
import * as posters from './pictures-posters.ts'
import * as books from './pictures-books.ts'

type Scene = { draw: (random: Random) => string; isPortrait: boolean; altText: string }

const scenes = {
  'story page': {
    draw: books.storyPage,
    isPortrait: true,
    altText: 'A page of a story in an exercise book. Weak words are crossed out in purple pen, with stronger ones above.',
  },
  'maths page': {
    draw: books.mathsPage,
    isPortrait: false,
    altText: 'Squared paper with column additions, ticked, and a coloured bar chart of our favourite fruit.',
  },
  'roman letter': {
    draw: roman.romanLetter,
    isPortrait: true,
    altText: 'A Roman soldier’s letter home, written on tea-stained paper with a red wax seal.',
  },
  'water cycle': {
    draw: posters.waterCycle,
    isPortrait: false,
    altText: 'A crayon poster of the water cycle: sun, sea, clouds and hills, with arrows from evaporation to collection.',
  },
  butterflies: {
    draw: posters.butterflies,
    isPortrait: false,
    altText: 'Six bright butterflies, printed by folding wet paint, pegged on two strings.',
  },
  'display board': {
    draw: board.displayBoard,
    isPortrait: false,
    altText: 'A display board called Marvellous Minibeasts with six cards: ladybird, bee, snail, spider, worm and caterpillar.',
  },
  'sea collage': {
    draw: paper.seaCollage,
    isPortrait: false,
    altText: 'Fish, weed and waves cut from coloured paper and glued in layers.',
  },
  'autumn tree': {
    draw: paper.autumnTree,
    isPortrait: true,
    altText: 'A tree of cut-paper leaves in red, orange and yellow, with an owl on its trunk.',
  },
  sunflowers: {
    draw: paint.sunflowers,
    isPortrait: true,
    altText: 'A painting of sunflowers in a vase, in thick strokes after van Gogh.',
  },
  mosaic: {
    draw: roman.mosaic,
    isPortrait: false,
    altText: 'A fish made of small paper squares, like a Roman mosaic, in a patterned border.',
  },
  'bean row': {
    draw: beans.beanRow,
    isPortrait: false,
    altText:
      'Five bean plants in cups on a window sill, labelled light, dark, no water and cold. The ones in the light grew tallest.',
  },
  volcano: {
    draw: science.volcano,
    isPortrait: false,
    altText: 'A model volcano foams over, with a bottle of vinegar and a sign that says Stand back.',
  },
  circuit: {
    draw: science.circuit,
    isPortrait: false,
    altText: 'A battery, a paper-clip switch and a bulb that glows, beside a drawing of the circuit.',
  },
  'castle trip': {
    draw: days.castleTrip,
    isPortrait: false,
    altText: 'A white and purple coach at a castle. Children in yellow vests, seen from behind, walk up in a line.',
  },
  'carpet time': {
    draw: days.carpetTime,
    isPortrait: false,
    altText: 'The class on the carpet, seen from behind, looking at the whiteboard.',
  },
} satisfies Record<string, Scene>

export type SchoolWork = keyof typeof scenes
export const schoolWorkKinds = Object.keys(scenes) as SchoolWork[]

/** What a person who cannot see the picture is told. */
export const altTextOf = (kind: SchoolWork): string => scenes[kind].altText

/** A JPEG of 2048 px on its longest side, without metadata. */
export async function schoolWork(kind: SchoolWork, seed: number): Promise<Uint8Array<ArrayBuffer>> {
  const { draw, isPortrait } = scenes[kind]
  const [width, height] = isPortrait ? [1536, 2048] : [2048, 1536]
  const random = seeded(seed)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${lens}${draw(random)}${light}</svg>`
  const picture = sharp(Buffer.from(svg)).removeAlpha()
  const jpeg = await picture
    .composite([{ input: grain(random), raw: { width: 256, height: 256, channels: 4 }, tile: true }])
    .jpeg({ quality: 78 })
    .toBuffer()
  return new Uint8Array(jpeg)
}

const lens = `<defs>
  <radialGradient id="window" cx=".22" cy=".12" r="1.1"><stop offset="0" stop-color="#fff6dc" stop-opacity=".26"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1a1030" stop-opacity=".34"/></radialGradient>
</defs>`
const light = '<rect width="100%" height="100%" fill="url(#window)"/>'

/** Grey grain, barely seen: what makes a drawing look like a photo of a drawing. */
function grain(random: Random): Buffer {
  const noise = Buffer.alloc(256 * 256 * 4)
  for (let at = 0; at < noise.length; at += 4) {
    noise.fill(random() < 0.5 ? 0 : 255, at, at + 3)
    noise[at + 3] = Math.floor(random() * 14)
  }
  return noise
}
