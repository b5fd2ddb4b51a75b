// First run: the head names the school, its groups and who may publish; then come the slips.
import { useState } from 'react'
import type { Policy } from '../../domain/member.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { useCodeInAddress } from '../ui/code-in-address.ts'
import { Field } from '../ui/field.tsx'
import { policyOptions } from '../ui/policies.ts'
import { Notice } from '../ui/notice.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'
import { Stack } from '../ui/stack.tsx'
import { GroupNames } from './group-names.tsx'
import { AlreadySetUp } from './already-set-up.tsx'
import { missingIn, readNames, type SetupForm, tooLongIn } from './setup-form.ts'
import { setupSentence } from './setup-sentence.ts'
import { useIsSetUp, useSetup } from './use-setup.ts'

export function SetupPage() {
  const scanned = useCodeInAddress()
  const [typed, setForm] = useState<SetupForm>({ code: '', schoolName: '', headName: '', groups: '', policy: 'head only' })
  const form = { ...typed, code: typed.code || scanned }
  const [isTried, setIsTried] = useState(false)
  const setup = useSetup()
  const isSetUp = useIsSetUp()
  const missing = isTried ? missingIn(form) : tooLongIn(form)
  const set = (part: Partial<SetupForm>) => setForm((before) => ({ ...before, ...part }))
  if (isSetUp && setup.isIdle) return <AlreadySetUp />
  return (
    <QuietPage title="Set up your school" line="Five minutes, once. Everything here can be changed later.">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (Object.keys(missingIn(form)).length === 0) setup.mutate({ ...form, groups: readNames(form.groups) })
        }}
      >
        <Stack>
          {(scanned === '' || setup.isError) && (
            <Field
              label="Set-up code"
              hint="Bookbag printed it where it was started."
              error={missing.code}
              value={form.code}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => set({ code: event.target.value })}
            />
          )}
          <Field
            label="Name of the school"
            error={missing.schoolName}
            value={form.schoolName}
            autoComplete="organization"
            onChange={(event) => set({ schoolName: event.target.value })}
          />
          <Field
            label="Your name, as the head"
            hint="As families know you, such as Mrs Ward."
            error={missing.headName}
            value={form.headName}
            autoComplete="name"
            onChange={(event) => set({ headName: event.target.value })}
          />
          <GroupNames text={form.groups} error={missing.groups} onChange={(groups) => set({ groups })} />
          <Choice<Policy>
            label="Who may publish?"
            hint="Whoever may not publish sends their posts to you first."
            value={form.policy}
            options={policyOptions()}
            onChange={(policy) => set({ policy })}
          />
          {setup.error && <Notice kind="error">{setupSentence(setup.error)}</Notice>}
          <Button type="submit" isWide pending={setup.isPending && 'Setting up …'}>
            Set up the school
          </Button>
        </Stack>
      </form>
    </QuietPage>
  )
}
