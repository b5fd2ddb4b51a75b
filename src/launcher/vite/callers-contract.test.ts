// Tries that a caller's contract still says where to ask and how to read the answer, and that nobody misses the rest.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forCallers } from './callers-contract.ts'

test('of an endpoint the way and the answer stay', () => {
  const code = `
    const Nothing = z.object({})
    export const join = {
      me: endpoint({
        method: 'GET',
        path: '/api/me',
        access: 'member',
        summary: 'Who I am, (what) I may do, and a fresh { lease }.',
        input: z.object({ input: z.string(), access: Nothing }),
        output: z.object({ access: z.string(), input: Nothing }),
        takesBytes: true,
        invalid: 'content.invalid' }),
    }`
  expect(forCallers(code).replaceAll(/\s+/g, ' ')).toBe(
    " const Nothing = z.object({}) export const join = { me: endpoint({ method: 'GET', path: '/api/me', output: z.object({ access: z.string(), input: Nothing }), takesBytes: true, }), }",
  )
})

test('nobody on a device reads what is left out', () => {
  const files = globSync('src/{client,device,sw,api}/**/*.{ts,tsx}').filter((file) => !/\.test\./.test(file))
  const read =
    /(?<!typeof [\w.]*)\b(?:target|contract|join|people|posts|permissions|feed|reading|writing)(?:\.\w+)*\.(?:access|summary|input|invalid)\b/
  expect('const s = target.input.parse(x)').toMatch(read)
  expect('z.infer<typeof contract.people.invite.input>').not.toMatch(read)
  expect(files.length).toBeGreaterThan(200)
  expect(files.filter((file) => read.test(readFileSync(file, 'utf8')))).toEqual([])
})
