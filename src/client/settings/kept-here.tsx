// What stays on this device, in plain words.
import { OFFLINE_POSTS } from '../../domain/limits.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOpensOffline } from '../ui/opens-offline.ts'
import { Section } from '../ui/stack.tsx'

export function KeptHere() {
  const { school } = useMe()
  const isStaff = useRights().has('capture')
  const opensOffline = useOpensOffline()
  const days = school.leaseDays === 1 ? 'a day' : `${school.leaseDays} days`
  return (
    <Section title="What this device keeps">
      <p>
        The last {OFFLINE_POSTS} posts with their photos, so that you can read without signal. Without contact to the school the
        photos are hidden after {days}. What the school takes down leaves this device when it next connects.
      </p>
      {!opensOffline && (
        <Notice kind="info">
          This browser has not let Bookbag get ready to open without signal, as in a private window. With signal everything works.
        </Notice>
      )}
      {isStaff && (
        <p>
          Photos that you take here are never put among the pictures of this device. They leave it once the school has received
          them. The permission lists are kept, so that they can be checked without signal.
        </p>
      )}
    </Section>
  )
}
