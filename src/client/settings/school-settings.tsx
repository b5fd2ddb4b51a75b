// What the head decides for the school: its name, who publishes, and how long photos stay readable without contact.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { Me } from '../../api/contract/join.ts'
import { people } from '../../api/contract/people.ts'
import { LEASE_DAYS, MAX_SCHOOL_NAME } from '../../domain/limits.ts'
import type { Policy } from '../../domain/member.ts'
import type { Language } from '../../words/languages.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { LanguageField } from '../ui/language-field.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { Notice } from '../ui/notice.tsx'
import { policyOptions } from '../ui/policies.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section, Stack } from '../ui/stack.tsx'
import { PublishingDialog } from './publishing-dialog.tsx'

export function SchoolSettings({ school }: { school: Me['school'] }) {
  const client = useQueryClient()
  const as = useMe().member.id
  const [name, setName] = useState(school.name)
  const [policy, setPolicy] = useState<Policy>(school.policy)
  const [days, setDays] = useState(String(school.leaseDays))
  const [language, setLanguage] = useState<Language>(school.language)
  const leaseDays = Number(days)
  const areDaysRight = Number.isInteger(leaseDays) && leaseDays >= LEASE_DAYS.least && leaseDays <= LEASE_DAYS.most
  const typed = { name, policy, language, leaseDays }
  const save = useMutation({
    mutationFn: (wanted: typeof typed) => call(people.editSchool, wanted, { as }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  const nameError = name.trim() === '' ? saySettings('schoolNameMissing') : nameTooLong(name, MAX_SCHOOL_NAME)
  const isSaved = save.isSuccess && JSON.stringify(save.variables) === JSON.stringify(typed)
  const isFilled = !nameError && areDaysRight
  const isOpened = policy === 'staff directly' && school.policy !== policy
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Section title={saySettings('theSchool')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isFilled) return
          if (isOpened) setIsAsking(true)
          else save.mutate(typed)
        }}
      >
        <Stack>
          <Field
            label={saySettings('schoolName')}
            value={name}
            error={nameError}
            onChange={(event) => setName(event.target.value)}
          />
          <Choice label={saySettings('whoMayPublish')} value={policy} options={policyOptions()} onChange={setPolicy} />
          <LanguageField
            label={saySettings('postLanguage')}
            hint={saySettings('postLanguageHint')}
            value={language}
            onChange={setLanguage}
          />
          <Field
            label={saySettings('leaseDays')}
            hint={saySettings('leaseDaysHint', LEASE_DAYS)}
            error={areDaysRight ? null : saySettings('leaseDaysWrong', LEASE_DAYS)}
            inputMode="numeric"
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <ProblemNotice error={save.error} />
          {isSaved && (
            <Notice kind="success" isAnnounced>
              {saySettings('saved')}
            </Notice>
          )}
          <div>
            <Button type="submit" disabled={!isFilled} pending={save.isPending && sayUi('saving')}>
              {sayUi('save')}
            </Button>
          </div>
        </Stack>
      </form>
      {isAsking && (
        <PublishingDialog
          onSave={() => {
            setIsAsking(false)
            save.mutate(typed)
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  )
}
