// The server as a process: how long it takes to start, and how much memory it holds, idle and under uploads.
import { setTimeout as sleep } from 'node:timers/promises'
import { startSchool } from '../running/school.ts'
import { residentMb } from './cpu.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { median, type Row, row } from './row.ts'
import { publish, setUpSchool } from './seeded-school.ts'

export async function processRows(): Promise<Row[]> {
  const { school, head } = await setUpSchool()
  await sleep(2000)
  const idle = residentMb(school.pid())
  let most = idle
  const watching = setInterval(() => (most = Math.max(most, residentMb(school.pid()))), 50)
  const photos = await cameraPhotos()
  const sent = await sentPhotos(photos, 24)
  const posts = [0, 1, 2, 3, 4, 5].map((index) => publish(head, `Post ${index}`, sent.slice(index * 4, index * 4 + 4), index))
  await Promise.all(posts)
  await sleep(3000)
  clearInterval(watching)
  await school.close()
  return [
    row('start', median(await starts()), 's', { most: 1 }, null, 'from the command to the printed address, existing school'),
    row('memory idle', idle, 'MB', { most: 150 }),
    row('memory under uploads', most, 'MB', { most: 400 }, null, `6 posts of 4 at the same time, ${photos.kind}`),
  ]
}

async function starts(): Promise<number[]> {
  const school = await startSchool()
  const seconds: number[] = []
  for (let round = 0; round < 3; round++) {
    await school.kill()
    const from = performance.now()
    await school.restart()
    seconds.push((performance.now() - from) / 1000)
  }
  await school.close()
  return seconds
}
