// The demo's posts are written while the school is open, on whatever day and at whatever hour it is started.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDemoPosts } from './posts.ts'
import { schoolTime } from './school-time.ts'

const onTheWall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

test('nobody at the school works at night, at weekends, or in the future', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom(...readDemoPosts()), (now, post) => {
      const at = schoolTime(now.getTime(), post.when)
      expect(at).toBeLessThan(now.getTime())
      const [weekday = '', time = ''] = onTheWall.format(at).split(/,? (?=\d)/)
      expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']).toContain(weekday)
      expect(time).toBe(post.when.time)
      expect(time >= '08:30' && time <= '16:00').toBe(true)
    }),
  )
})

test('no caption names a weekday or a month, and no drawing is shown twice', () => {
  const posts = readDemoPosts()
  for (const { caption } of posts) expect(caption).not.toMatch(/day,? (assembly|morning)|Monday|Tuesday|Friday|March|Christmas/)
  const drawings = posts.flatMap(({ photos }) => photos.map(({ kind, seed }) => `${kind} ${seed}`))
  expect(drawings).toEqual([...new Set(drawings)])
})
