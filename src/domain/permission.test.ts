// How staff read a pupil's name.
import { expect, test } from 'vitest'
import { pupilName } from './permission.ts'

test('staff read "Amelia S."', () => {
  expect(pupilName({ knownAs: 'Amelia', initial: 'S' })).toBe('Amelia S.')
  expect(pupilName({ knownAs: 'Zoë', initial: '' })).toBe('Zoë')
})
