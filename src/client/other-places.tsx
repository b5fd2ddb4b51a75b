// Every place but the feed, and the ways in: loaded together with React Query, which the feed does without.
import { type FunctionComponent, lazy, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Me } from '../api/contract/join.ts'
import type { Right } from '../domain/member.ts'
import { NotHere } from './shell/not-here.tsx'
import { withStaffWords } from './ui/language.ts'
import { useRights } from './ui/me.tsx'
import { WithQueries } from './ui/with-queries.tsx'

type Screens<Name extends string, Props> = Readonly<Record<Name, FunctionComponent<Props>>>

/** The screen of this name, loaded when it is shown first. */
function screen<Name extends string, Props>(load: () => Promise<Screens<Name, Props>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }))
}

/** The same for staff, with their messages. */
function staffScreen<Name extends string, Props>(load: () => Promise<Screens<Name, Props>>, name: Name) {
  return screen(() => withStaffWords(load), name)
}

const RemovedPage = screen(() => import('./shell/removed-page.tsx'), 'RemovedPage')
const JoinPage = screen(() => import('./join/join-page.tsx'), 'JoinPage')
const SetupPage = staffScreen(() => import('./setup/setup-page.tsx'), 'SetupPage')
const SharePage = screen(() => import('./shell/share-page.tsx'), 'SharePage')
const AccessibilityPage = screen(() => import('./accessibility/accessibility-page.tsx'), 'AccessibilityPage')
const SettingsPage = screen(() => import('./settings/settings-page.tsx'), 'SettingsPage')
const InstallSection = screen(() => import('./install/install-section.tsx'), 'InstallSection')
const NotificationsSection = screen(() => import('./notifications/notifications-section.tsx'), 'NotificationsSection')
const MailSection = screen(() => import('./notifications/mail-section.tsx'), 'MailSection')
const FindPage = screen(() => import('./feed/find-page.tsx'), 'FindPage')
const WeekPage = screen(() => import('./feed/week-page.tsx'), 'WeekPage')
const CapturePage = staffScreen(() => import('./capture/capture-page.tsx'), 'CapturePage')
const OutboxPage = staffScreen(() => import('./outbox/outbox-page.tsx'), 'OutboxPage')
const ReviewPage = staffScreen(() => import('./review/review-page.tsx'), 'ReviewPage')
const TripsPage = staffScreen(() => import('./trip-telling/trips-page.tsx'), 'TripsPage')
const TripPlans = staffScreen(() => import('./trip-plans/trip-plans.tsx'), 'TripPlans')
const ReachPage = staffScreen(() => import('./trip-plans/reach-page.tsx'), 'ReachPage')
const PeoplePage = staffScreen(() => import('./people/people-page.tsx'), 'PeoplePage')
const SlipsPage = staffScreen(() => import('./people/slips-page.tsx'), 'SlipsPage')
const EngagementPage = staffScreen(() => import('./engagement/engagement-page.tsx'), 'EngagementPage')
const PermissionsPage = staffScreen(() => import('./permissions/permissions-page.tsx'), 'PermissionsPage')
const Gallery = import.meta.env.DEV ? screen(() => import('./gallery/gallery-page.tsx'), 'GalleryPage') : NotHere
const PostGallery = import.meta.env.DEV ? screen(() => import('./feed/post-gallery.tsx'), 'PostGallery') : NotHere

/** For someone who is signed in. `tripCards` draws the trips of today, as above the feed. */
export function OtherPlaces({ tripCards }: { tripCards: ReactNode }) {
  return (
    <WithQueries>
      <Switch>
        <Route path="/find">
          <FindPage />
        </Route>
        <Route path="/week/:week">{({ week }) => <WeekPage key={week} week={week} />}</Route>
        <Route path="/settings">
          <SettingsPage>
            <NotificationsSection />
            <MailSection />
            <InstallSection />
          </SettingsPage>
        </Route>
        <Route path="/capture">{withRight('capture', <CapturePage />)}</Route>
        <Route path="/outbox">{withRight('capture', <OutboxPage />)}</Route>
        <Route path="/review">{withRight('review', <ReviewPage />)}</Route>
        <Route path="/trips/:id">{({ id }) => withRight('capture', <ReachPage tripId={id} />)}</Route>
        <Route path="/trips">{withRight('capture', <TripsPage cards={tripCards} plans={<ForManagers />} />)}</Route>
        <Route path="/people/slips">{withRight('manage', <SlipsPage />)}</Route>
        <Route path="/people">{withRight('manage', <PeoplePage />)}</Route>
        <Route path="/engagement">{withRight('capture', <EngagementPage />)}</Route>
        <Route path="/permissions">{withRight('manage', <PermissionsPage />)}</Route>
        <Route component={NotHere} />
      </Switch>
    </WithQueries>
  )
}

export type PageAlone = { kind: 'join' | 'setup' | 'share' | 'accessibility' | 'gallery' } | { kind: 'removed'; me: Me | null }

/** What is seen without the places around it. */
export function Alone({ page }: { page: PageAlone }) {
  return <WithQueries>{pageAlone(page)}</WithQueries>
}

function pageAlone(page: PageAlone): ReactNode {
  switch (page.kind) {
    case 'join':
      return <JoinPage />
    case 'setup':
      return <SetupPage />
    case 'share':
      return <SharePage />
    case 'accessibility':
      return <AccessibilityPage />
    case 'removed':
      return <RemovedPage me={page.me} />
    case 'gallery':
      return (
        <Gallery>
          <PostGallery />
        </Gallery>
      )
  }
}

const ForManagers = () => useRights().has('manage') && <TripPlans />

const withRight = (right: Right, page: ReactNode) => <WithRight right={right}>{page}</WithRight>

function WithRight({ right, children }: { right: Right; children: ReactNode }) {
  return useRights().has(right) ? children : <Redirect to="/" replace />
}
