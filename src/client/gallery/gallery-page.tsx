// Every component in every state, for whoever builds screens. Only in development.
import type { ReactNode } from 'react'
import { PageHeader } from '../ui/page-header.tsx'
import { ButtonStates } from './button-states.tsx'
import { FieldStates } from './field-states.tsx'
import { MessageStates } from './message-states.tsx'
import { PlaceStates } from './place-states.tsx'
import styles from './gallery.module.css'

/** `children`: what the features show of themselves. */
export function GalleryPage({ children }: { children: ReactNode }) {
  return (
    <main className={styles.gallery}>
      <PageHeader title="Gallery">Every component in every state.</PageHeader>
      <ButtonStates />
      <FieldStates />
      <MessageStates />
      <PlaceStates />
      {children}
    </main>
  )
}
