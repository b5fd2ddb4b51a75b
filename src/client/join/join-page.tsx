// The way in: the code from a paper slip or from another device, a name if the school asks for one, and that is all.
import { useState } from 'react'
import { sayJoin } from '../../words/parts/join.ts'
import { useCodeInAddress } from '../ui/code-in-address.ts'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { useLanguage } from '../ui/language.ts'
import { QuietPage } from '../ui/quiet-page.tsx'
import { StatementLink } from '../ui/statement-link.tsx'
import { CodeForm } from './code-form.tsx'
import { InsecureNotice } from './insecure-notice.tsx'
import { NameForm } from './name-form.tsx'
import { ScannedSlip } from './scanned-slip.tsx'
import { SetupHint } from './setup-hint.tsx'
import { useSignIn } from './sign-in.ts'

export function JoinPage() {
  // Its own words are drawn anew; what was typed stays.
  useLanguage()
  const scanned = useCodeInAddress()
  const [isTyping, setIsTyping] = useState(false)
  const signIn = useSignIn()
  if (signIn.welcome) return <NameForm welcome={signIn.welcome} signIn={signIn} />
  return (
    <QuietPage title={sayJoin('title')} line={sayJoin('line')}>
      <InsecureNotice />
      {scanned === '' || isTyping ? (
        <CodeForm signIn={signIn} />
      ) : (
        <ScannedSlip code={scanned} signIn={signIn} onType={() => setIsTyping(true)} />
      )}
      <LanguageChoice />
      <SetupHint />
      <StatementLink />
    </QuietPage>
  )
}
