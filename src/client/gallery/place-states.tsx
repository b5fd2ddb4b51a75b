// Places: rows, an empty one, one that is being read, a QR code.
import { Camera, MonitorSmartphone } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Qr } from '../ui/qr.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './gallery.module.css'

export function PlaceStates() {
  return (
    <Section title="Places">
      <Rows label="Devices">
        <Row title="Mrs Ward" line="Head · 2 devices" />
        <Row
          icon={<MonitorSmartphone aria-hidden />}
          title="Safari on iPhone"
          line="Last used 20 minutes ago"
          actions={<Button kind="quiet">Sign out</Button>}
        />
        <Row
          title="Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Alexandrina"
          line="Family · Year 4, Year 6"
        />
      </Rows>
      <EmptyState icon={<Camera />} title="Nothing here yet" action={<Button>Write the first post</Button>}>
        A photo of this morning’s work and a sentence are enough.
      </EmptyState>
      <Skeleton picture={{ width: 4, height: 3 }} lines={2} />
      <div className={styles.square}>
        <Qr text="https://bookbag.example/join#BCDFGHJK" label="A slip" />
      </div>
    </Section>
  )
}
