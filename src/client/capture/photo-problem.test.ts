// A photo that is not in the post says why, in words that help its author.
import { expect, test } from 'vitest'
import { photoProblem } from './photo-problem.ts'

test('why a photo is not in the post is said so that its author knows what to do', () => {
  expect(photoProblem('heic', null)).toContain('This phone saved the photo as HEIC')
  expect(photoProblem('type', null)).toContain('JPEG, PNG or WebP')
  expect(photoProblem('too many pixels', null)).toContain('50 megapixels')
  expect(photoProblem('undecodable', null)).toContain('damaged')
  expect(photoProblem('old browser', null)).toContain('too old')
  expect(photoProblem('too much', null)).toContain('Try a smaller one')
})

test('a file that was picked is called by its name', () => {
  expect(photoProblem('unopened', 'IMG_1.heic')).toBe('IMG_1.heic: This file could not be opened.')
})
