// A caption: plain text. An address in it shows its full host and asks before it leads out of Bookbag.
import { Suspense, useState } from 'react'
import { captionParts } from './caption-parts.ts'
import { LeaveDialog } from './on-demand.ts'

export function Caption({ text }: { text: string }) {
  const [leaving, setLeaving] = useState<URL | null>(null)
  return (
    <>
      {captionParts(text).map((part) => {
        if (typeof part === 'string') return part
        return (
          <a
            key={part.at}
            href={part.url.href}
            rel="noopener noreferrer nofollow"
            onClick={(event) => {
              event.preventDefault()
              setLeaving(part.url)
            }}
          >
            {part.text}
          </a>
        )
      })}
      {leaving && (
        <Suspense fallback={null}>
          <LeaveDialog url={leaving} onClose={() => setLeaving(null)} />
        </Suspense>
      )}
    </>
  )
}
