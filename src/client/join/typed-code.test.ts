// However a parent types the letters of the slip, they are read.
import { expect, test } from 'vitest'
import { isWhole, showCode } from './typed-code.ts'

test('small letters, dashes and spaces are forgiven', () => {
  expect(showCode('bcdf-ghjk')).toBe('BCDF GHJK')
  expect(showCode(' bcdfg hjk ')).toBe('BCDF GHJK')
  expect(isWhole('BCDF GHJK')).toBe(true)
})

test('six digits from another device stand in threes', () => {
  expect(showCode('402917')).toBe('402 917')
  expect(isWhole('402 917')).toBe(true)
})

test('a half-typed code is not sent', () => {
  expect(isWhole(showCode('bcd'))).toBe(false)
  expect(isWhole(showCode('4029'))).toBe(false)
  expect(isWhole('')).toBe(false)
})

test('a pasted address keeps its token as it is', () => {
  const address = 'https://school.example/join#aB3_x-9Zq'
  expect(showCode(address)).toBe(address)
  expect(isWhole(address)).toBe(true)
})
