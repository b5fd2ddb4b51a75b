// Settings: who I am here, my devices, what is kept on this one, and for the head the school.
import type { ReactNode } from 'react'
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

const roles = { head: 'head', staff: 'staff', family: 'family' }

/** `children` stand below the devices. */
export function SettingsPage({ children }: { children?: ReactNode }) {
  const { member, school, groups } = useMe()
  const mine = groups.filter((group) => member.groupIds.includes(group.id)).map((group) => group.name)
  return (
    <div className={styles.page}>
      <PageHeader title="Settings">
        <p>
          {member.name}, {roles[member.role]} at {school.name}
          {mine.length > 0 && ` · ${mine.join(', ')}`}
        </p>
        <p>
          {member.role === 'head'
            ? 'You can change your name in People.'
            : `To change your name or groups, ask ${member.role === 'family' ? 'the school office' : 'the head'}.`}
        </p>
      </PageHeader>
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
