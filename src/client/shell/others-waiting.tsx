// On a shared tablet: that someone else's posts wait here. Only the name and the number, never what they are.
import * as session from '../../device/session.ts'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useKept } from '../ui/use-kept.ts'

export function OthersWaiting() {
  const me = useMe()
  const others = useKept('outbox', session.othersWaiting)?.filter((other) => other.memberId !== me.member.id && other.count > 0)
  if (!others?.length) return null
  return (
    <Notice kind="info">
      {others.map((other) => (
        <p key={other.memberId}>{sentence(other)}</p>
      ))}
    </Notice>
  )
}

const sentence = ({ name, count }: { name: string; count: number }) =>
  count === 1
    ? `1 post by ${name} waits on this device. It is sent when ${name} signs in here.`
    : `${count} posts by ${name} wait on this device. They are sent when ${name} signs in here.`
