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

export type Place = { href: string; label: string; icon: ComponentType<{ size?: number }>; isMain: boolean }

const places: readonly (Place & { needs: Right | null })[] = [
  { href: '/', label: 'Feed', icon: Newspaper, isMain: true, needs: null },
  { href: '/capture', label: 'New post', icon: Camera, isMain: true, needs: 'capture' },
  { href: '/outbox', label: 'Outbox', icon: SendHorizontal, isMain: true, needs: 'capture' },
  { href: '/review', label: 'Review', icon: ClipboardCheck, isMain: true, needs: 'review' },
  { href: '/trips', label: 'Trips', icon: Bus, isMain: false, needs: 'capture' },
  { href: '/engagement', label: 'Reach', icon: ChartNoAxesColumn, isMain: false, needs: 'capture' },
  { href: '/people', label: 'People', icon: UsersRound, isMain: false, needs: 'manage' },
  { href: '/permissions', label: 'Permissions', icon: ListChecks, isMain: false, needs: 'manage' },
  { href: '/settings', label: 'Settings', icon: Settings, isMain: false, needs: null },
]

/** The places that these rights open. A lone lesser place needs no "More". */
export function placesFor(rights: ReadonlySet<Right>): Place[] {
  const open = places.filter((place) => place.needs === null || rights.has(place.needs))
  const lesser = open.filter((place) => !place.isMain)
  return lesser.length === 1 ? open.map((place) => ({ ...place, isMain: true })) : open
}
