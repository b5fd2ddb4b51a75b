// A page that stands alone, without navigation: for someone who is not in yet, or no longer.
import type { ReactNode } from 'react'
import { PageHeader } from './page-header.tsx'
import { Stack } from './stack.tsx'
import styles from './quiet-page.module.css'

/** `line` stands under the title. */
export function QuietPage({ title, line, children }: { title: string; line?: ReactNode; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <p className={styles.mark}>Bookbag</p>
      <PageHeader title={title}>{line}</PageHeader>
      <Stack>{children}</Stack>
    </main>
  )
}
