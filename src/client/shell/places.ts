// The places of Bookbag, and which right opens each.
import {
  Bus,
  Camera,
  ChartNoAxesColumn,
  ClipboardCheck,
  ListChecks,
  Newspaper,
  SendHorizontal,
  Settings,
  UsersRound,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Right } from '../../domain/member.ts'
import type { FeedMessage } from '../../words/parts/feed.ts'

export type Place = { href: string; label: FeedMessage; icon: ComponentType<{ size?: number }>; isMain: boolean }

const places: readonly (Place & { needs: Right | null })[] = [
  { href: '/', label: 'placeFeed', icon: Newspaper, isMain: true, needs: null },
  { href: '/capture', label: 'placeCapture', icon: Camera, isMain: true, needs: 'capture' },
  { href: '/outbox', label: 'placeOutbox', icon: SendHorizontal, isMain: true, needs: 'capture' },
  { href: '/review', label: 'placeReview', icon: ClipboardCheck, isMain: true, needs: 'review' },
  { href: '/trips', label: 'placeTrips', icon: Bus, isMain: false, needs: 'capture' },
  { href: '/engagement', label: 'placeReach', icon: ChartNoAxesColumn, isMain: false, needs: 'capture' },
  { href: '/people', label: 'placePeople', icon: UsersRound, isMain: false, needs: 'manage' },
  { href: '/permissions', label: 'placePermissions', icon: ListChecks, isMain: false, needs: 'manage' },
  { href: '/settings', label: 'placeSettings', icon: Settings, isMain: false, needs: null },
]

/** The places that these rights open. A lone lesser place needs no "More". */
export function placesFor(rights: ReadonlySet<Right>): Place[] {
  const open = places.filter((place) => place.needs === null || rights.has(place.needs))
  const lesser = open.filter((place) => !place.isMain)
  return lesser.length === 1 ? open.map((place) => ({ ...place, isMain: true })) : open
}
