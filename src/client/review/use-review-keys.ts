// Review by keyboard: left and right move from post to post; P and R decide about the post that was moved to.
import { type RefObject, useEffect, useRef } from 'react'

const { DOCUMENT_POSITION_FOLLOWING: FOLLOWING, DOCUMENT_POSITION_PRECEDING: PRECEDING } = Node

type ReviewKeys = {
  list: RefObject<HTMLOListElement | null>
  onPublish: (index: number) => void
  onReturn: (index: number) => void
}

/** Up and down stay for scrolling. Letters count only inside a post (WCAG 2.1.4), and never while something is typed. */
export function useReviewKeys(keys: ReviewKeys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A key that is held down moves on, but decides about nothing.
      if (event.repeat && !event.key.startsWith('Arrow')) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const { list, onPublish, onReturn } = latest.current
      const posts = [...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])]
      const from = document.activeElement ?? document.body
      const here = posts.findIndex((post) => post.contains(from))
      const isAt = (post: HTMLElement, relation: number) => (from.compareDocumentPosition(post) & relation) > 0
      if (event.key === 'ArrowRight') posts.find((post) => isAt(post, FOLLOWING))?.focus()
      else if (event.key === 'ArrowLeft') posts.findLast((post) => isAt(post, PRECEDING) && !post.contains(from))?.focus()
      else if (here >= 0 && event.key.toLowerCase() === 'p') onPublish(here)
      else if (here >= 0 && event.key.toLowerCase() === 'r') onReturn(here)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
}
