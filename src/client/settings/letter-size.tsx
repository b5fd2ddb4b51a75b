// How large the letters are on this device: seen at once, and kept.
import { useState } from 'react'
import { type LetterSize as Size } from '../../domain/letters.ts'
import { Choice } from '../ui/choice.tsx'
import { chooseLetters, lettersHere } from '../ui/letters.ts'
import { Section } from '../ui/stack.tsx'

const options: readonly { value: Size; label: string; hint?: string }[] = [
  { value: 'normal', label: 'Normal', hint: 'As large as this browser has them.' },
  { value: 'large', label: 'Large' },
  { value: 'largest', label: 'Largest' },
]

export function LetterSize() {
  const [size, setSize] = useState(lettersHere)
  const choose = (next: Size) => {
    chooseLetters(next)
    setSize(next)
  }
  return (
    <Section title="Size of the letters">
      <Choice label="On this device" value={size} options={options} onChange={choose} />
    </Section>
  )
}
