// What goes on unseen while someone reads: the number on the app's icon, and telling the school that news was opened here.
import { Refused, Unreached } from '../../api/problem.ts'
import * as badge from '../../device/badge.ts'
import { onChanged } from '../../device/changed.ts'
import { NobodySignedIn } from '../../device/device-error.ts'
import * as engagement from '../../device/engagement.ts'
import { isShown, onShownOrHidden } from '../../device/page.ts'
import type { Id } from '../../domain/id.ts'

/** While `place` is on the screen of this member; the feed is at "/". Answers how to stop. */
export function startQuietWork(memberId: Id, place: string): () => void {
  const look = () => void work(memberId, place).catch(overlook)
  const stops = [onChanged('feed', look), onChanged('outbox', look), onChanged('seen', look), onShownOrHidden(look)]
  look()
  return () => {
    stops.forEach((stop) => stop())
    // After signing out nothing waits for anybody.
    void badge.show().catch(badge.clear)
  }
}

async function work(memberId: Id, place: string): Promise<void> {
  await badge.show()
  if (isShown()) await engagement.tell(memberId, place === '/')
}

/** The rest of the page hears of a session that is over and of a school out of reach by itself. */
function overlook(error: unknown) {
  if (!(error instanceof Refused || error instanceof Unreached || error instanceof NobodySignedIn)) reportError(error)
}
