// Where the page starts: what this device keeps is read first, so that the first paint already has the news in it.
import { createRoot } from 'react-dom/client'
import * as feed from '../device/feed.ts'
import { inTime } from '../device/in-time.ts'
import * as session from '../device/session.ts'
import { App } from './app.tsx'
import { prepareFirstFeed } from './feed/first-feed.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { prepareTrips } from './trips/pinned-trips.tsx'
import { addStaffWords, startLanguage } from './ui/language.ts'
import { applyLetters } from './ui/letters.ts'
import { chooseTypeface } from './ui/typeface.ts'
import './ui/tokens.css'
import './ui/base.css'

function start(element: HTMLElement) {
  applyLetters()
  chooseTypeface()
  const root = createRoot(element)
  return open()

  async function open() {
    try {
      const [{ hasNews, me }] = await Promise.all([inTime(readKept()), startLanguage()])
      if (me?.rights.includes('capture')) await addStaffWords()
      // Kept photos wait for the school's answer: it is asked while the screens are still being drawn, which then say what came of it.
      if (me && !hasNews) void feed.catchUp().catch(() => undefined)
      root.render(
        <ErrorBoundary>
          <App kept={me} />
        </ErrorBoundary>,
      )
      // The member's own store is looked at while they read.
      if (me) await feed.position()
    } catch (error) {
      const { NotOpened } = await import('./shell/not-opened.tsx')
      root.render(<NotOpened error={error} onRetry={open} />)
    }
  }
}

async function readKept() {
  const hasNews = location.pathname === '/' && (await prepareFirstFeed())
  const me = await session.readMe()
  // Without their file they come later, or without signal not at all.
  if (me && location.pathname === '/') await prepareTrips().catch(() => undefined)
  return { hasNews, me }
}

const root = document.querySelector<HTMLElement>('#root')
if (root) void start(root).catch(reportError)
