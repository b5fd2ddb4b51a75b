// The code as it is typed: eight letters from a slip, or six digits from another device.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Stack } from '../ui/stack.tsx'
import { codeSentence } from './code-sentence.ts'
import type { SignIn } from './sign-in.ts'
import { isWhole, showCode } from './typed-code.ts'

export function CodeForm({ signIn }: { signIn: SignIn }) {
  const [code, setCode] = useState('')
  const [isShort, setIsShort] = useState(false)
  const error = isShort
    ? 'A slip has eight letters; a code from your other device has six digits.'
    : signIn.error && codeSentence(signIn.error, code)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsShort(!isWhole(code))
        if (isWhole(code)) signIn.withCode(code)
      }}
    >
      <Stack>
        <Field
          label="Your code"
          hint="The eight letters on the slip from school, or the six digits that your other device shows."
          error={error}
          isCode
          value={code}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => {
            setCode(showCode(event.target.value))
            setIsShort(false)
          }}
        />
        <Button type="submit" isWide pending={signIn.isPending && 'Asking the school …'}>
          Go on
        </Button>
      </Stack>
    </form>
  )
}
