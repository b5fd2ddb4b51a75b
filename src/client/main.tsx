// Where the page starts: what this device keeps is read first, so that the first paint already has the news in it.
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import * as session from '../device/session.ts'
import { App } from './app.tsx'
import { feedQuery, startWithFirstFeed } from './feed/feed-query.ts'
import { createQueryClient } from './shell/query-client.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import './ui/tokens.css'
import './ui/base.css'

async function start(root: HTMLElement) {
  const queryClient = createQueryClient()
  startWithFirstFeed(queryClient)
  const kept = session.readMe()
  if (location.pathname === '/') await queryClient.prefetchQuery(feedQuery(null))
  const me = await kept.catch(() => null)
  createRoot(root).render(
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <App kept={me} />
      </QueryClientProvider>
    </ErrorBoundary>,
  )
}

const root = document.querySelector<HTMLElement>('#root')
if (root) void start(root)
