// A slip on paper leads to the school only by an address that other machines reach.
import { expect, test } from 'vitest'
import { isThisMachine } from './this-machine.ts'

test.each(['localhost', 'oak.localhost', '127.0.0.1', '127.8.8.8', '[::1]'])('%s leads nobody else to the school', (host) => {
  expect(isThisMachine(host)).toBe(true)
})

test.each(['bookbag.oak.sch.uk', '127.example.com', '127.0.0.1.example.com', '192.168.1.20', 'localhost.example.com'])(
  '%s may lead to it',
  (host) => {
    expect(isThisMachine(host)).toBe(false)
  },
)
