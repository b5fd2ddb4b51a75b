// What the console says of a start that failed: for what this machine, run as root, cannot bring about.
import { expect, test } from 'vitest'
import { Refused } from '../api/problem.ts'
import { readConfig } from './config.ts'
import { startupProblem } from './startup-problem.ts'

const config = readConfig({ DATA_DIR: '/srv/bookbag', HOST: 'school', PORT: '80' })
const sentence = (error: object) => startupProblem(Object.assign(new Error('not to be seen'), error), config)
const sqlite = (errcode: number) => sentence({ code: 'ERR_SQLITE_ERROR', errcode })

test.each([
  ['ENOTFOUND', 'getaddrinfo'],
  ['EAI_AGAIN', 'getaddrinfo'],
  ['EADDRNOTAVAIL', 'listen'],
  ['EINVAL', 'listen'],
])('a HOST that is not of this machine (%s)', (code, syscall) => {
  expect(sentence({ code, syscall })).toMatch(/^This machine has no address school: leave HOST out/)
})

test('a port that only root may use', () => {
  const refused = 'This machine does not let Bookbag use port 80: choose another with PORT=4317.'
  expect(sentence({ code: 'EACCES', syscall: 'listen' })).toBe(refused)
})

test.each(['EACCES', 'EROFS', 'ENOTDIR', 'EISDIR'])('a folder that cannot be written (%s)', (code) => {
  for (const path of ['/srv/bookbag/media', '/srv'])
    expect(sentence({ code, syscall: 'mkdir', path })).toMatch(/^Bookbag cannot write to \/srv\/bookbag: /)
})

test('a file of its own that Bookbag misses is not blamed on the folder', () => {
  expect(sentence({ code: 'ENOENT', path: '/opt/bookbag/src/server/demo/draw.ts' })).toBeNull()
})

test.each([
  [5, /^Another program holds bookbag.sqlite in/],
  [261, /^Another program holds bookbag.sqlite in/],
  [6, /^Another program holds/],
  [8, /^Bookbag cannot write to/],
  [14, /^Bookbag cannot write to/],
  [10, /^The disk that holds .* did not read or write as it should/],
  [778, /^The disk that holds .* did not read or write as it should/],
  [11, /is damaged: please put your last backup/],
  [267, /is damaged: please put your last backup/],
  [13, /^The disk that holds .* is full/],
  [15, /perhaps a network drive/],
  [26, /is not a Bookbag database/],
])('SQLite says %i', (errcode, said) => {
  expect(sqlite(errcode)).toMatch(said)
})

test('a full disk in the middle of the demo is a full disk', () => {
  expect(startupProblem(new Refused('storage.full'), config)).toMatch(/^The disk that holds .* is full/)
  for (const code of ['ENOSPC', 'EDQUOT']) expect(sentence({ code })).toMatch(/^The disk that holds .* is full/)
})

test('a fault of Bookbag itself is no sentence about the machine', () => {
  for (const error of [new TypeError('x'), new Refused('post.conflict'), 'text']) expect(startupProblem(error, config)).toBeNull()
  expect(sqlite(1)).toBeNull()
})
