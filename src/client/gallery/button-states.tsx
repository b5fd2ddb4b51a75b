// Buttons: each kind, with an icon, pending, switched off; and short choices.
import { Camera, X } from 'lucide-react'
import { useState } from 'react'
import { Button, ButtonLink, IconButton } from '../ui/button.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { Pen } from '../ui/pen.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './gallery.module.css'

const groups = ['Reception', 'Year 4', 'Year 4 Gardening and Outdoor Learning Club'].map((label) => ({ value: label, label }))

export function ButtonStates() {
  const [chosen, setChosen] = useState(['Year 4'])
  return (
    <Section title="Buttons">
      <div className={styles.row}>
        <Button>Post</Button>
        <Button kind="quiet">Save as a file</Button>
        <Button kind="plain">Not now</Button>
        <Button kind="danger">Take it down</Button>
        <Button icon={<Camera aria-hidden />}>Take a photo</Button>
        <Button pending="Signing in …">Sign in</Button>
        <Button disabled>Post</Button>
        <ButtonLink href="/gallery" kind="quiet">
          A link
        </ButtonLink>
        <IconButton label="Close" icon={<X aria-hidden />} />
      </div>
      <Button isWide>Go on</Button>
      <Chips
        label="Groups in the room"
        options={groups}
        chosen={chosen}
        onToggle={(value) => setChosen(toggled(chosen, value))}
      />
      <p>
        Tags: <Pen tag="purplepenwork" /> and <Pen tag="forestschool" href="/gallery" />
      </p>
    </Section>
  )
}
