// The school knows the slip and asks for a name: the last thing before reading.
import { useState } from 'react'
import { sayJoin } from '../../words/parts/join.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { allOf } from '../ui/listed.ts'
import { nameTooLong } from '../ui/name-length.ts'
import { QuietPage } from '../ui/quiet-page.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { Stack } from '../ui/stack.tsx'
import type { SignIn, Welcome } from './sign-in.ts'

export function NameForm({ welcome, signIn }: { welcome: Welcome; signIn: SignIn }) {
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const error = isMissing ? sayJoin('nameMissing') : (nameTooLong(name) ?? (signIn.error && sentenceOf(signIn.error)))
  return (
    <QuietPage title={titleOf(welcome)} line={forWhom(welcome)}>
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
            label={sayJoin('name')}
            hint={sayJoin(welcome.role === 'family' ? 'familyNameHint' : 'staffNameHint')}
            error={error}
            value={name}
            autoComplete="name"
            enterKeyHint="go"
            onChange={(event) => {
              setName(event.target.value)
              setIsMissing(false)
            }}
          />
          <Button type="submit" isWide pending={signIn.isPending && sayJoin('opening')}>
            {sayJoin(welcome.role === 'family' ? 'startReading' : 'start')}
          </Button>
        </Stack>
      </form>
    </QuietPage>
  )
}

function titleOf({ schoolName }: Welcome): string {
  return schoolName === null ? sayJoin('welcomeToYours') : sayJoin('welcome', { school: schoolName })
}

function forWhom({ role, groups }: Welcome): string {
  const names = allOf(groups)
  if (role !== 'family') return names === '' ? sayJoin('asStaff') : sayJoin('asStaffFor', { groups: names })
  return names === '' ? sayJoin('readSchool') : sayJoin('readGroups', { groups: names })
}
