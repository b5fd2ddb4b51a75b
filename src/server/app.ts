// The server, put together: database and folders, the context, jobs, and every route.
import { Hono } from 'hono'
import { openClient } from './client-files.ts'
import { type Config, foldersOf, readConfig } from './config.ts'
import { type Context, crashStep, newId } from './context.ts'
import { answerFailure } from './failures.ts'
import { firstFeedPage } from './feed-page.ts'
import { problemResponse, refuseHead } from './http.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { createLetterJobs } from './jobs/letters.ts'
import { createPushJobs } from './jobs/pushes.ts'
import type { Rounds } from './jobs/rounds.ts'
import { readLettersKey } from './letters-key.ts'
import { learnLanguages } from './languages.ts'
import { createLive } from './live.ts'
import { createMailSender } from './mail/sender.ts'
import { makeFolder } from './make-folder.ts'
import { mountAnnouncements } from './routes/announcements.ts'
import { mountAttachments } from './routes/attachments.ts'
import { mountChanges } from './routes/changes.ts'
import { mountEngagement } from './routes/engagement.ts'
import { mountFeed } from './routes/feed.ts'
import { mountGroups } from './routes/groups.ts'
import { mountHealth } from './routes/health.ts'
import { mountInvitations } from './routes/invitations.ts'
import { mountLetterPages } from './routes/letter-pages.ts'
import { mountLetters } from './routes/letters.ts'
import { mountMedia } from './routes/media.ts'
import { mountMembers } from './routes/members.ts'
import { mountNotifications } from './routes/notifications.ts'
import { mountOpenapi } from './routes/openapi.ts'
import { mountPermissions } from './routes/permissions.ts'
import { mountPosts } from './routes/posts.ts'
import { mountReview } from './routes/review.ts'
import { mountSchool } from './routes/school.ts'
import { mountSessions } from './routes/sessions.ts'
import { mountSetup } from './routes/setup.ts'
import { mountStream } from './routes/stream.ts'
import { mountTripUpdates } from './routes/trip-updates.ts'
import { mountTrips } from './routes/trips.ts'
import { createPushSender } from './push/send.ts'
import { readVapidKeys, type VapidKeys } from './push/vapid-keys.ts'
import { secure } from './security.ts'
import { mountShell } from './shell.ts'
import { mountStatic } from './static.ts'
import { type Db, openDatabase } from './store/db.ts'
import { migrate, migrationsWith } from './store/migrations.ts'

/** `db` replaces the file below DATA_DIR, `now` the clock; `pushCa` is the certificate of a push service that only a test trusts. */
export type AppOptions = { config?: Config; db?: Db; now?: () => string; pushCa?: string }

/**
 * `startJobs` is for whoever serves: until then, deliveries wait. `settled` resolves when no job is waiting that could run now;
 * `close` ends streams, jobs and the database.
 */
export type App = {
  app: Hono
  context: Context
  startJobs: () => void
  settled: () => Promise<void>
  close: () => Promise<void>
}

/** Opens what is kept below DATA_DIR and mounts every route. Throws NewerDatabase, or what the file system said. */
export async function createApp(options: AppOptions = {}): Promise<App> {
  learnLanguages()
  const { context, vapid } = await openContext(options)
  const app = new Hono()
  secure(app, context.config)
  refuseHead(app)
  mountApi(app, context)
  app.all('/api/*', () => problemResponse('not_found'))
  const findFile = await openClient(context.config.clientDir)
  const shell = await findFile('/shell.html')
  mountStatic(app, findFile)
  mountShell(app, context, shell && shell.bytes.toString(), (caller) => firstFeedPage(context, caller))
  app.onError(answerFailure)
  let jobs: Jobs | null = null
  let telling: Omit<Rounds, 'isClosed'>[] | null = null
  return {
    app,
    context,
    startJobs() {
      jobs ??= createJobs(context)
      context.wakeJobs = jobs.wake
      const clock = () => Date.parse(context.now())
      const { pushHosts, mail } = context.config
      context.wakePushes = () => telling?.forEach(({ wake }) => wake())
      telling ??= [
        createPushJobs(context, createPushSender({ vapid, pushHosts, now: clock, ...caOf(options) })),
        ...(mail ? [createLetterJobs(context, createMailSender(mail))] : []),
      ]
    },
    async settled() {
      await jobs?.settled()
      for (const { settled } of telling ?? []) await settled()
    },
    async close() {
      context.live.endAll()
      await jobs?.close()
      await Promise.all((telling ?? []).map(({ close }) => close()))
      await context.db.destroy()
    },
  }
}

function mountApi(app: Hono, context: Context): void {
  mountSetup(app, context)
  mountSessions(app, context)
  mountMembers(app, context)
  mountInvitations(app, context)
  mountGroups(app, context)
  mountSchool(app, context)
  mountPermissions(app, context)
  mountAttachments(app, context)
  mountPosts(app, context)
  mountReview(app, context)
  mountAnnouncements(app, context)
  mountFeed(app, context)
  mountChanges(app, context)
  mountStream(app, context)
  mountMedia(app, context)
  mountNotifications(app, context)
  mountLetters(app, context)
  mountLetterPages(app, context)
  mountTrips(app, context)
  mountTripUpdates(app, context)
  mountEngagement(app, context)
  mountHealth(app, context)
  mountOpenapi(app)
}

const caOf = ({ pushCa }: AppOptions) => (pushCa === undefined ? {} : { ca: pushCa })

type Opened = { context: Context; vapid: VapidKeys }

async function openContext({ config = readConfig(process.env), db, now }: AppOptions): Promise<Opened> {
  const folders = foldersOf(config)
  await makeFolder(folders.media)
  await makeFolder(folders.uploads)
  const lettersKey = await readLettersKey(config)
  const vapid = await readVapidKeys(config)
  const context: Context = {
    db: db ?? openDatabase(folders.database),
    config,
    lettersKey,
    live: createLive(),
    pushKey: vapid.publicKey,
    now: now ?? (() => new Date().toISOString()),
    newId,
    step: crashStep(config.crashAt),
    wakeJobs: () => {},
    wakePushes: () => {},
  }
  await migrate(context.db, migrationsWith(lettersKey))
  return { context, vapid }
}
