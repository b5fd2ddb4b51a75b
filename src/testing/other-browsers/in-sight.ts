// Brings what is to be tapped into sight, as a person does who scrolls and waits until the page stands still.

/** Runs in the page. Answers the middle of the element, "x y" in px of the window; null while it moves or lies under something else. */
export async function inSight(element: Element): Promise<string | null> {
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [Math.floor(left + width / 2), Math.floor(top + height / 2)] as const
  }
  const isThere = () => element.contains(document.elementFromPoint(...middle()))
  if (!isThere()) element.scrollIntoView({ block: 'center', inline: 'center' })
  const before = middle().join(' ')
  await new Promise((resolve) => setTimeout(resolve, 100))
  return isThere() && middle().join(' ') === before ? before : null
}
