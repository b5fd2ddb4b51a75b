// The way between places: under the thumb on a phone, a rail at the side on a tablet and a desktop.
import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { sayFeed } from '../../words/parts/feed.ts'
import { useRights } from '../ui/me.tsx'
import { type Place, placesFor } from './places.ts'
import more from './more-places.module.css'
import styles from './navigation.module.css'

/** `counts`: how much waits at a place, by its address. */
export function Navigation({ counts }: { counts: Partial<Record<string, number>> }) {
  const places = placesFor(useRights())
  const lesser = places.filter((place) => !place.isMain)
  return (
    <nav className={styles.navigation} aria-label="Bookbag">
      <p className={styles.mark} aria-hidden>
        Bookbag
      </p>
      <ul className={styles.places}>
        {places
          .filter((place) => place.isMain)
          .map((place) => (
            <PlaceLink key={place.href} place={place} count={counts[place.href] ?? 0} />
          ))}
        {lesser.length > 0 && <More places={lesser} />}
      </ul>
    </nav>
  )
}

/** On a phone a popover behind "More"; where there is room, simply the rest of the list. */
function More({ places }: { places: Place[] }) {
  const list = useRef<HTMLUListElement>(null)
  const [location] = useLocation()
  const isHere = places.some(({ href }) => location.startsWith(href))
  return (
    <li className={more.more}>
      <button type="button" className={styles.place} popoverTarget="more-places" aria-current={isHere ? 'true' : undefined}>
        <Ellipsis aria-hidden size={24} />
        {sayFeed('more')}
      </button>
      <ul id="more-places" popover="auto" ref={list} className={more.rest}>
        {places.map((place) => (
          <PlaceLink key={place.href} place={place} count={0} onGo={() => list.current?.hidePopover()} />
        ))}
      </ul>
    </li>
  )
}

function PlaceLink({ place, count, onGo }: { place: Place; count: number; onGo?: () => void }) {
  const [location] = useLocation()
  const isHere = place.href === '/' ? location === '/' : location.startsWith(place.href)
  return (
    <li>
      <Link href={place.href} className={styles.place} aria-current={isHere ? 'page' : undefined} onClick={() => onGo?.()}>
        <place.icon aria-hidden size={24} />
        {sayFeed(place.label)}
        {count > 0 && (
          <span className={styles.count}>
            <span aria-hidden>{count}</span>
            <span className="visually-hidden">{sayFeed('waiting', { count })}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
