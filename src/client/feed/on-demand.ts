// What is fetched only when it is needed: the full-screen photo, the way out to another site, taking down.
import { lazy } from 'react'

export const FeedViewer = lazy(() => import('./feed-viewer.tsx').then((module) => ({ default: module.FeedViewer })))
export const LeaveDialog = lazy(() => import('./leave-dialog.tsx').then((module) => ({ default: module.LeaveDialog })))
export const TakeDown = lazy(() => import('./take-down.tsx').then((module) => ({ default: module.TakeDown })))
