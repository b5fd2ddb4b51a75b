// Settings: who I am here, my devices, what is kept on this one, and for the head the school.
import type { ReactNode } from 'react'
import { saySettings } from '../../words/parts/settings.ts'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { isolated } from '../ui/isolated.ts'
import { listed } from '../ui/listed.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AboutBookbag } from './about-bookbag.tsx'
import { KeptHere } from './kept-here.tsx'
import { LetterSize } from './letter-size.tsx'
import { MyDevices } from './my-devices.tsx'
import { OtherDevice } from './other-device.tsx'
import { SchoolSettings } from './school-settings.tsx'
import { SignOut } from './sign-out.tsx'
import styles from './settings.module.css'

/** `children` stand below the devices. */
export function SettingsPage({ children }: { children?: ReactNode }) {
  const { member, school, groups } = useMe()
  const mine = groups.filter((group) => member.groupIds.includes(group.id)).map((group) => group.name)
  return (
    <div className={styles.page}>
      <PageHeader title={saySettings('settings')}>
        <p>
          {saySettings('whoIAm', { role: member.role, name: isolated(member.name), school: isolated(school.name) })}
          {mine.length > 0 && ` · ${listed(mine.map(isolated))}`}
        </p>
        <p>{saySettings('howToChange', { role: member.role })}</p>
      </PageHeader>
      <LanguageChoice />
      <LetterSize />
      <OtherDevice />
      <MyDevices />
      {children}
      {useRights().has('lead') && <SchoolSettings school={school} />}
      <KeptHere />
      <SignOut />
      <AboutBookbag />
    </div>
  )
}
