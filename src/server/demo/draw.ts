// A process of its own that draws pictures: `node draw.ts <kind> <seed> <file> [<kind> <seed> <file> ...]`. What is there stays.
import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { schoolWork, schoolWorkKinds } from './pictures.ts'

const tasks = process.argv.slice(2)

async function draw(name: string, seed: number, file: string): Promise<void> {
  const kind = schoolWorkKinds.find((known) => known === name)
  if (!kind || existsSync(file)) return
  // Two demos may draw at once: a file is there whole, or not at all.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, await schoolWork(kind, seed))
  await rename(draft, file)
}

for (let at = 0; at + 2 < tasks.length; at += 6)
  await Promise.all([at, at + 3].map((each) => draw(tasks[each] ?? '', Number(tasks[each + 1]), tasks[each + 2] ?? '')))
