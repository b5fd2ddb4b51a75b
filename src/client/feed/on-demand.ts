// What is fetched only when it is needed: the full-screen photo when one is opened, taking down for those who may.
import { lazy } from 'react'

export const PhotoViewer = lazy(() => import('./photo-viewer.tsx').then((module) => ({ default: module.PhotoViewer })))
export const TakeDown = lazy(() => import('./take-down.tsx').then((module) => ({ default: module.TakeDown })))
