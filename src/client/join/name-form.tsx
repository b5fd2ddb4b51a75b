// The school knows the slip and asks for a name: the last thing before reading.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { QuietPage } from '../ui/quiet-page.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { Stack } from '../ui/stack.tsx'
import type { SignIn, Welcome } from './sign-in.ts'

export function NameForm({ welcome, signIn }: { welcome: Welcome; signIn: SignIn }) {
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const error = isMissing ? 'Please write your name.' : (nameTooLong(name) ?? (signIn.error && sentenceOf(signIn.error)))
  return (
    <QuietPage title={`Welcome to ${welcome.schoolName}`} line={forWhom(welcome)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsMissing(name.trim() === '')
          if (name.trim() !== '' && !nameTooLong(name)) signIn.withName(name.trim())
        }}
      >
        <Stack>
          <Field
            label="Your name"
            hint={
              welcome.role === 'family'
                ? 'As the school knows you. Only the school sees it.'
                : 'As families know you, such as Mr Taylor.'
            }
            error={error}
            value={name}
            autoComplete="name"
            enterKeyHint="go"
            onChange={(event) => {
              setName(event.target.value)
              setIsMissing(false)
            }}
          />
          <Button type="submit" isWide pending={signIn.isPending && 'Opening …'}>
            {welcome.role === 'family' ? 'Start reading' : 'Start'}
          </Button>
        </Stack>
      </form>
    </QuietPage>
  )
}

function forWhom({ role, groups }: Welcome): string {
  const names = new Intl.ListFormat('en-GB').format(groups)
  if (role !== 'family') return names === '' ? 'You are joining as staff.' : `You are joining as staff, for ${names}.`
  return names === '' ? 'You will read what happens in school.' : `You will read what happens in ${names}.`
}
