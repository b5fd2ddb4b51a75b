// Fields: empty, filled, with a hint, with an error; a code; several lines near their end; one of a few ways.
import { useState } from 'react'
import { Check } from '../ui/check.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { policyOptions } from '../ui/policies.ts'
import { Section } from '../ui/stack.tsx'
import { TextArea } from '../ui/text-area.tsx'

export function FieldStates() {
  const [caption, setCaption] = useState('Clay dragons, glazed and fired. Every one has a name and a temper.')
  const [policy, setPolicy] = useState<ReturnType<typeof policyOptions>[number]['value']>('head only')
  const [isChecked, setIsChecked] = useState(true)
  return (
    <Section title="Fields">
      <Field label="Name of the school" placeholder="St Dunstan’s Primary" />
      <Field label="Your name" hint="As families know you, such as Mrs Ward." defaultValue="Mrs Ward" />
      <Field label="Your name" error="Please write your name." />
      <Field label="Your code" isCode defaultValue="BCDF GHJK" />
      <TextArea label="Caption" value={caption} max={70} onChange={(event) => setCaption(event.target.value)} />
      <TextArea label="Caption" value={`${caption}${caption}`} max={70} readOnly />
      <Choice
        label="Who may publish?"
        hint="Whoever may not sends their posts to you first."
        value={policy}
        options={policyOptions()}
        onChange={setPolicy}
      />
      <Check isChecked={isChecked} onChange={setIsChecked}>
        The caption says what is in the photo
      </Check>
    </Section>
  )
}
