// Why nothing came of what another app shared with Bookbag, and what to do.
import { useSearchParams } from 'wouter'
import { ShareRefusal } from '../../domain/share.ts'
import { ButtonLink } from '../ui/button.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'

const words: Record<ShareRefusal, { title: string; next: string }> = {
  'signed-out': { title: 'You are not signed in', next: 'Come into Bookbag on this device first, then share it again.' },
  family: {
    title: 'Only staff can post',
    next: 'Bookbag shows you what the school has posted. Only people who work there can post.',
  },
  empty: { title: 'There was nothing in it', next: 'Share photos or some words, and they are put into a new post.' },
  'no-picture': {
    title: 'That is not a picture',
    next: 'Bookbag takes photos (JPEG, PNG or WebP) and words, but no films or documents.',
  },
  'too-large': {
    title: 'That picture is too large',
    next: 'Share a smaller one, of 25 MB at most, or take a photo of it in Bookbag.',
  },
  full: { title: 'This device has no room for it', next: 'Make some room on it, then share it again.' },
  unready: { title: 'Bookbag was not ready yet', next: 'Open Bookbag once on this device, then share it again.' },
  elsewhere: { title: 'That came from a website', next: 'Bookbag takes photos only from apps on this device.' },
}

export function SharePage() {
  const [search] = useSearchParams()
  const { title, next } = words[ShareRefusal.safeParse(search.get('why')).data ?? 'empty']
  return (
    <QuietPage title={title} line="Nothing of what you shared was kept.">
      <p>{next}</p>
      <div>
        <ButtonLink kind="quiet" href="/">
          Open Bookbag
        </ButtonLink>
      </div>
    </QuietPage>
  )
}
