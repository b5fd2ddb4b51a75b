// The code as it is typed: eight letters from a slip, or six digits from another device.
import { useState } from 'react'
import { sayJoin } from '../../words/parts/join.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Stack } from '../ui/stack.tsx'
import { codeSentence } from './code-sentence.ts'
import type { SignIn } from './sign-in.ts'
import { isWhole, showCode } from './typed-code.ts'

export function CodeForm({ signIn }: { signIn: SignIn }) {
  const [code, setCode] = useState('')
  const [isShort, setIsShort] = useState(false)
  const error = isShort ? sayJoin('codeShort') : signIn.error && codeSentence(signIn.error, code)
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
          label={sayJoin('code')}
          hint={sayJoin('codeHint')}
          error={error}
          isCode
          dir="ltr"
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
        <Button type="submit" isWide pending={signIn.isPending && sayJoin('asking')}>
          {sayJoin('goOn')}
        </Button>
      </Stack>
    </form>
  )
}
