// Long lists: the first are shown, and all of them at a tap, so that what stands below stays within reach and nothing stands still.
import { type ReactNode, useState } from 'react'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from './button.tsx'

/** The first `most` of `all`, and the button that shows the others; null where there are none. */
export function useFirst<Item>(all: readonly Item[], most: number): { shown: readonly Item[]; more: ReactNode } {
  const [isWhole, setIsWhole] = useState(false)
  if (isWhole || all.length <= most) return { shown: all, more: null }
  const more = (
    <Button kind="plain" isFlush onClick={() => setIsWhole(true)}>
      {sayUi('showAll', { count: all.length })}
    </Button>
  )
  return { shown: all.slice(0, most), more }
}
