// Every screen of Bookbag, by who sees it: visited whole by the journeys that look at how it looks, reads, fits and speaks.
import type { BrowserContextOptions, Page } from '@playwright/test'
import { dayAndClock } from '../src/domain/school-day.ts'
import { weekOf } from '../src/domain/school-week.ts'
import { shown } from '../src/testing/running/acts.ts'
import type { Role } from '../src/testing/running/school.ts'
import { untilStill } from './still.ts'

type Visitor = Role | 'stranger'
export type Path = `/${string}`
/** `where` names the screen in what is said of it. */
export type Look = (page: Page, where: string) => Promise<void>

/** The trip that runs today, whatever its id. */
const TRIP = '/trips/:current'

const screens: Record<Visitor, readonly Path[]> = {
  stranger: ['/join', '/setup', '/accessibility', '/share?why=elsewhere'],
  head: ['/', '/review', '/people', '/people/slips', '/permissions', '/settings', '/outbox', '/engagement'],
  office: ['/trips'],
  staff: ['/capture'],
  tripLeader: ['/trips', TRIP],
  family: ['/', '/?tag=art', '/find', `/week/${weekOf(dayAndClock(Date.now())[0])}`, '/settings', '/nowhere'],
  // A trip is on its way.
  family2: ['/'],
}

type People = {
  as: (who: Role, path: null, options: BrowserContextOptions) => Promise<Page>
  stranger: (options: BrowserContextOptions) => Promise<Page>
}

/** Opens each, one after another, with devices of these options, and waits until it is still. */
export async function lookAtEvery({ as, stranger }: People, options: BrowserContextOptions, look: Look): Promise<void> {
  for (const [who, paths] of Object.entries(screens) as [Visitor, readonly Path[]][]) {
    const page = who === 'stranger' ? await stranger(options) : await as(who, null, options)
    for (const path of paths) {
      await page.goto(path === TRIP ? await tripOf(page) : path)
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      // The school's own first drawing has given way to the app's.
      if (who !== 'stranger') await shown(page)
      await untilStill(page)
      await look(page, `${who} ${path}`)
    }
    await page.context().close()
  }
}

async function tripOf(page: Page): Promise<string> {
  const reply = await page.context().request.get('/api/trips/current?v=1')
  const { trips } = (await reply.json()) as { trips: { id: string }[] }
  return `/trips/${trips[0]?.id}`
}
