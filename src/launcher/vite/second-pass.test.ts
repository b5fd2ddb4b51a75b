// Tries that the second pass leaves what a script does, and takes only what nobody sees.
import { expect, test } from 'vitest'
import { smaller } from './second-pass.ts'

const script = `
  const isDemo = false
  const limit = 4
  function greet(name, unused) { return isDemo ? 'demo' : 'Hello ' + name }
  class Queue { constructor() { this.waiting = [] } add(one) { return this.waiting.push(one) <= limit } }
  const queue = new Queue()
  for (let i = 0; i < 6; i++) queue.add(i)
  export { greet, queue }
  export const found = [1, 2, 3].find((one) => one > limit)?.toString() ?? 'none'
`

test('a script does the same and hands out the same names, in fewer bytes', async () => {
  const made = await smaller(script)
  expect(made.length).toBeLessThan(script.length * 0.65)
  expect(made).not.toMatch(/demo|limit/)
  const run = async (code: string) =>
    (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      greet: (name: string) => string
      queue: object
      found: string
    }
  const [before, after] = [await run(script), await run(made)]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect([after.greet('Pat'), after.found]).toEqual([before.greet('Pat'), before.found])
  expect(JSON.stringify(after.queue)).toBe('{"waiting":[0,1,2,3,4,5]}')
})

test('a script that cannot be read stops the build', async () => {
  await expect(smaller('const = 1')).rejects.toThrow()
})
