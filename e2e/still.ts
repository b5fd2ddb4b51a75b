// When a screen has come to rest: nothing that is looked at or measured is on its way any more.
import { expect, type Page } from '@playwright/test'

/** Waits until fonts are there, photos near the screen are whole, and neither an animation nor a skeleton is left. */
export async function untilStill(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(whatMoves)).toEqual([])
  // What the last change moved is told to observers with the frames after it.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
}

/** Runs in the page. */
async function whatMoves(): Promise<string[]> {
  await document.fonts.ready
  const isInView = (place: Element) => {
    const { top, bottom } = place.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  }
  const isWhole = (image: HTMLImageElement | null) => image?.complete && image.naturalWidth > 0
  const moves = document
    .getAnimations()
    .filter((one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
  const skeletons = document.querySelectorAll('.skeleton-module_skeleton, .opening')
  const photos = [...document.querySelectorAll('.feed-photo-module_fill')].filter(isInView)
  const images = [...document.images].filter(isInView)
  return [
    ...moves.map(() => 'an animation'),
    ...Array.from(skeletons, () => 'a skeleton'),
    ...photos.filter((place) => !isWhole(place.querySelector('img'))).map(() => 'a photo'),
    ...images.filter((image) => !isWhole(image)).map(() => 'an image'),
  ]
}
