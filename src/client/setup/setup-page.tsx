// First run: the head names the school, its groups and who may publish; then come the slips.
import { useState } from 'react'
import type { Policy } from '../../domain/member.ts'
import { saySetup } from '../../words/parts/setup.ts'
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
    <QuietPage title={saySetup('title')} line={saySetup('line')}>
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
              label={saySetup('code')}
              hint={saySetup('codeHint')}
              error={missing.code}
              value={form.code}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => set({ code: event.target.value })}
            />
          )}
          <Field
            label={saySetup('schoolName')}
            error={missing.schoolName}
            value={form.schoolName}
            autoComplete="organization"
            onChange={(event) => set({ schoolName: event.target.value })}
          />
          <Field
            label={saySetup('headName')}
            hint={saySetup('headNameHint')}
            error={missing.headName}
            value={form.headName}
            autoComplete="name"
            onChange={(event) => set({ headName: event.target.value })}
          />
          <GroupNames text={form.groups} error={missing.groups} onChange={(groups) => set({ groups })} />
          <Choice<Policy>
            label={saySetup('whoPublishes')}
            hint={saySetup('whoPublishesHint')}
            value={form.policy}
            options={policyOptions()}
            onChange={(policy) => set({ policy })}
          />
          {setup.error && <Notice kind="error">{setupSentence(setup.error)}</Notice>}
          <Button type="submit" isWide pending={setup.isPending && saySetup('settingUp')}>
            {saySetup('setUp')}
          </Button>
        </Stack>
      </form>
    </QuietPage>
  )
}
