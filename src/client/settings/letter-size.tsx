// How large the letters are on this device: seen at once, and kept.
import { useState } from 'react'
import { type LetterSize as Size } from '../../domain/letters.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { Choice } from '../ui/choice.tsx'
import { chooseLetters, lettersHere } from '../ui/letters.ts'
import { Section } from '../ui/stack.tsx'

const options = (): readonly { value: Size; label: string; hint?: string }[] => [
  { value: 'normal', label: saySettings('lettersNormal'), hint: saySettings('lettersNormalHint') },
  { value: 'large', label: saySettings('lettersLarge') },
  { value: 'largest', label: saySettings('lettersLargest') },
]

export function LetterSize() {
  const [size, setSize] = useState(lettersHere)
  const choose = (next: Size) => {
    chooseLetters(next)
    setSize(next)
  }
  return (
    <Section title={saySettings('lettersSize')}>
      <Choice label={saySettings('onThisDevice')} value={size} options={options()} onChange={choose} />
    </Section>
  )
}
