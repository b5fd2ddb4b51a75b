// In Settings: news by e-mail, where the school sends any. An address counts once its owner has opened the letter's link.
import { Mail } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { letters, type MyAddress } from '../../api/contract/letters.ts'
import { EmailAddress } from '../../domain/email-address.ts'
import { sayMail } from '../../words/parts/mail.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Actions, Section, Stack } from '../ui/stack.tsx'
import { useLetters, useLettersChange } from './use-letters.ts'

export function MailSection() {
  const { data } = useLetters()
  const remove = useLettersChange((_: string, as) => call(letters.remove, {}, { as }))
  const [removed, setRemoved] = useState<string | null>(null)
  if (data?.mine && removed !== null) setRemoved(null)
  if (!data?.canSend) return null
  return (
    <Section title={sayMail('title')} hint={sayMail('hint')}>
      {data.mine ? (
        <Given
          mine={data.mine}
          removal={remove}
          onRemove={(address) => remove.mutate(address, { onSuccess: () => setRemoved(address) })}
        />
      ) : (
        <>
          {removed !== null && (
            <p ref={focus} tabIndex={-1}>
              {sayMail('removed', { address: removed })}
            </p>
          )}
          <AddressForm />
        </>
      )}
    </Section>
  )
}

/** `first`: what stands there to be mended. `onLeave`: it was opened by a tap, and has the focus. */
function AddressForm({ first = '', onLeave }: { first?: string; onLeave?: () => void }) {
  const [typed, setTyped] = useState(first)
  const [isTried, setIsTried] = useState(false)
  const ask = useAsk()
  const isRight = EmailAddress.safeParse(typed).success
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (isRight) ask.mutate(typed.trim(), { onSuccess: () => onLeave?.() })
      }}
    >
      <Stack>
        <Field
          ref={onLeave ? focus : null}
          label={sayMail('address')}
          type="email"
          dir="ltr"
          inputMode="email"
          autoComplete="email"
          value={typed}
          error={isTried && !isRight ? sayMail('wrong') : null}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ProblemNotice error={ask.error} />
        <Actions>
          <Button type="submit" icon={<Mail aria-hidden size={20} />} pending={ask.isPending && sayMail('giving')}>
            {sayMail('give')}
          </Button>
          {onLeave && (
            <Button kind="quiet" onClick={onLeave}>
              {sayMail('keep')}
            </Button>
          )}
        </Actions>
      </Stack>
    </form>
  )
}

type GivenProps = {
  mine: MyAddress
  removal: { error: unknown; submittedAt: number; isPending: boolean }
  /** Given the address that is written to until then. */
  onRemove: (address: string) => void
}

function Given({ mine: { address, state, stillTo, wantsDigest }, removal, onRemove }: GivenProps) {
  /** Null: not opened yet. Where it was left, the focus goes back to what opened it. */
  const [isChanging, setIsChanging] = useState<boolean | null>(null)
  // Set within the tap itself: what the mutation says of itself comes a moment later, and the tick would jump back until then.
  const [isTicked, setIsTicked] = useState<boolean | null>(null)
  const ask = useAsk()
  const want = useLettersChange((isWanted: boolean, as) => call(letters.wantDigest, { isWanted }, { as }))
  const [last] = [ask, removal, want].toSorted((one, other) => other.submittedAt - one.submittedAt)
  return (
    <Stack>
      {state === 'waiting' && (
        <Notice kind="info" title={sayMail('waiting', { address })} isAnnounced>
          {sayMail('openLink')}
        </Notice>
      )}
      {state === 'refused' && (
        <Notice kind="warning" title={sayMail('refused', { address })}>
          {sayMail('giveAnother')}
        </Notice>
      )}
      {stillTo !== null && <p>{sayMail('stillTo', { address: stillTo })}</p>}
      {state === 'confirmed' && (
        <>
          <p>{sayMail('confirmed', { address })}</p>
          <Check
            isChecked={isTicked ?? wantsDigest}
            onChange={(isWanted) => {
              setIsTicked(isWanted)
              want.mutate(isWanted, { onSettled: () => setIsTicked(null) })
            }}
          >
            {sayMail('digest')}
          </Check>
          {(isTicked ?? wantsDigest) && <p>{sayMail('evening')}</p>}
        </>
      )}
      <ProblemNotice error={last?.error ?? null} />
      {isChanging && <AddressForm first={state === 'confirmed' ? '' : address} onLeave={() => setIsChanging(false)} />}
      <Actions>
        {state === 'waiting' && (
          <Button kind="quiet" pending={ask.isPending && sayMail('giving')} onClick={() => ask.mutate(address)}>
            {sayMail('again')}
          </Button>
        )}
        {stillTo !== null && (
          <Button kind="quiet" pending={ask.isPending && sayUi('oneMoment')} onClick={() => ask.mutate(stillTo)}>
            {sayMail('keepOld', { address: stillTo })}
          </Button>
        )}
        {!isChanging && (
          <Button ref={isChanging === false ? focus : null} kind="quiet" onClick={() => setIsChanging(true)}>
            {sayMail('change')}
          </Button>
        )}
        <Button kind="quiet" pending={removal.isPending && sayMail('removing')} onClick={() => onRemove(stillTo ?? address)}>
          {sayMail('remove')}
        </Button>
      </Actions>
    </Stack>
  )
}

const useAsk = () => useLettersChange((address: string, as) => call(letters.ask, { address }, { as }))

const focus = (element: HTMLElement | null) => element?.focus()
