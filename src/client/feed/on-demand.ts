// What is fetched only when it is needed: the full-screen photo, the way out to another site, taking down, and what a look leaves behind.
import { lazy } from 'react'

export const FeedViewer = lazy(() => import('./feed-viewer.tsx').then((module) => ({ default: module.FeedViewer })))
export const LeaveDialog = lazy(() => import('./leave-dialog.tsx').then((module) => ({ default: module.LeaveDialog })))
export const TakeDown = lazy(() => import('./take-down.tsx').then((module) => ({ default: module.TakeDown })))
// The feed is read without them, too: a file that does not come takes nothing else with it.
const nothing = () => ({ default: () => null })
export const PostInAddress = lazy(() =>
  import('./post-in-address.tsx').then((module) => ({ default: module.PostInAddress }), nothing),
)
export const SinceLastLook = lazy(async () => {
  // The first visit has no line to draw: what is read goes first.
  if (!navigator.serviceWorker?.controller) await new Promise((resolve) => setTimeout(resolve, 3000))
  return import('./since-last-look.tsx').then((module) => ({ default: module.SinceLastLook }), nothing)
})
