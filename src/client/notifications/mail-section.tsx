// In Settings: news by e-mail, where the school sends any. An address counts once its owner has opened the letter's link.
import { useMutation } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { letters, type MyAddress } from '../../api/contract/letters.ts'
import { EmailAddress } from '../../domain/email-address.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Actions, Section, Stack } from '../ui/stack.tsx'
import { useKeepLetters, useLetters } from './use-letters.ts'

const words = {
  title: 'News by e-mail',
  hint: 'One e-mail a day, at 17:30, and only when there is something new. When a trip has news, at once. Nobody’s name and no photo is in it.',
  label: 'Your e-mail address',
  wrong: 'Please check this address: one with an @ in it, and nothing else.',
  give: 'Send me a letter',
  giving: 'Asking the school …',
  waitingTitle: (address: string) => `A letter is on its way to ${address}`,
  waiting: 'Please open the link in it within a day. Until then no news goes there. It may be among the unwanted mail.',
  again: 'Send it again',
  refusedTitle: (address: string) => `No e-mail arrives at ${address}`,
  refused: 'Its mail server says that there is no such address. Please give another one, or this one again.',
  confirmed: (address: string) => `News goes to ${address}.`,
  digest: 'One e-mail a day when there is something new',
  evening: 'By e-mail, new posts come in the evening, also those that you want “At once” while no device tells you.',
  change: 'Change the address',
  keep: 'Leave it as it is',
  remove: 'No e-mail any more',
  removing: 'One moment …',
}

export function MailSection() {
  const { data } = useLetters()
  if (!data?.canSend) return null
  return (
    <Section title={words.title} hint={words.hint}>
      {data.mine ? <Given key={data.mine.address} mine={data.mine} /> : <AddressForm />}
    </Section>
  )
}

function AddressForm({ onLeave }: { onLeave?: () => void }) {
  const [typed, setTyped] = useState('')
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
          label={words.label}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={typed}
          error={isTried && !isRight ? words.wrong : null}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ProblemNotice error={ask.error} />
        <Actions>
          <Button type="submit" icon={<Mail aria-hidden size={20} />} pending={ask.isPending && words.giving}>
            {words.give}
          </Button>
          {onLeave && (
            <Button kind="quiet" onClick={onLeave}>
              {words.keep}
            </Button>
          )}
        </Actions>
      </Stack>
    </form>
  )
}

function Given({ mine: { address, state, wantsDigest } }: { mine: MyAddress }) {
  const [isChanging, setIsChanging] = useState(false)
  const as = useMe().member.id
  const keep = useKeepLetters()
  const ask = useAsk()
  const remove = useMutation({ mutationFn: () => call(letters.remove, {}, { as }), onSuccess: keep })
  const want = useMutation({
    mutationFn: (isWanted: boolean) => call(letters.wantDigest, { isWanted }, { as }),
    onSuccess: keep,
  })
  return (
    <Stack>
      {state === 'waiting' && (
        <Notice kind="info" title={words.waitingTitle(address)} isAnnounced>
          {words.waiting}
        </Notice>
      )}
      {state === 'refused' && (
        <Notice kind="warning" title={words.refusedTitle(address)}>
          {words.refused}
        </Notice>
      )}
      {state === 'confirmed' && (
        <>
          <p>{words.confirmed(address)}</p>
          <Check isChecked={want.isPending ? want.variables : wantsDigest} onChange={(isWanted) => want.mutate(isWanted)}>
            {words.digest}
          </Check>
          <p>{words.evening}</p>
        </>
      )}
      <ProblemNotice error={ask.error ?? remove.error ?? want.error} />
      {isChanging && <AddressForm onLeave={() => setIsChanging(false)} />}
      <Actions>
        {state === 'waiting' && (
          <Button kind="quiet" pending={ask.isPending && words.giving} onClick={() => ask.mutate(address)}>
            {words.again}
          </Button>
        )}
        {!isChanging && (
          <Button kind="quiet" onClick={() => setIsChanging(true)}>
            {words.change}
          </Button>
        )}
        <Button kind="quiet" pending={remove.isPending && words.removing} onClick={() => remove.mutate()}>
          {words.remove}
        </Button>
      </Actions>
    </Stack>
  )
}

function useAsk() {
  const as = useMe().member.id
  const keep = useKeepLetters()
  return useMutation({ mutationFn: (address: string) => call(letters.ask, { address }, { as }), onSuccess: keep })
}
