// Where the page starts: what this device keeps is read first, so that the first paint already has the news in it.
import { createRoot } from 'react-dom/client'
import * as session from '../device/session.ts'
import { App } from './app.tsx'
import { prepareFirstFeed } from './feed/first-feed.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import './ui/tokens.css'
import './ui/base.css'

async function start(root: HTMLElement) {
  if (location.pathname === '/') await prepareFirstFeed()
  const me = await session.readMe().catch(() => null)
  createRoot(root).render(
    <ErrorBoundary>
      <App kept={me} />
    </ErrorBoundary>,
  )
}

const root = document.querySelector<HTMLElement>('#root')
if (root) void start(root)
