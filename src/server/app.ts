// The server, put together: database and folders, the context, and every route.
import { mkdir } from 'node:fs/promises'
import { Hono } from 'hono'
import { type Config, foldersOf, readConfig } from './config.ts'
import { type Context, crashStep, newId } from './context.ts'
import { answerFailure } from './failures.ts'
import { problemResponse } from './http.ts'
import { createLive } from './live.ts'
import { mountGroups } from './routes/groups.ts'
import { mountHealth } from './routes/health.ts'
import { mountInvitations } from './routes/invitations.ts'
import { mountMembers } from './routes/members.ts'
import { mountOpenapi } from './routes/openapi.ts'
import { mountPermissions } from './routes/permissions.ts'
import { mountSchool } from './routes/school.ts'
import { mountSessions } from './routes/sessions.ts'
import { mountSetup } from './routes/setup.ts'
import { secure } from './security.ts'
import { mountShell } from './shell.ts'
import { mountStatic } from './static.ts'
import { type Db, openDatabase } from './store/db.ts'
import { migrate } from './store/migrations.ts'

/** `db` replaces the file below DATA_DIR, `now` the clock. */
export type AppOptions = { config?: Config; db?: Db; now?: () => string }

/** `settled` resolves when no job is waiting that could run now; `close` ends streams, jobs and the database. */
export type App = { app: Hono; context: Context; settled: () => Promise<void>; close: () => Promise<void> }

/** Opens what is kept below DATA_DIR and mounts every route. Throws NewerDatabase, or what the file system said. */
export async function createApp(options: AppOptions = {}): Promise<App> {
  const context = await openContext(options)
  const app = new Hono()
  secure(app, context.config)
  mountSetup(app, context)
  mountSessions(app, context)
  mountMembers(app, context)
  mountInvitations(app, context)
  mountGroups(app, context)
  mountSchool(app, context)
  mountPermissions(app, context)
  mountHealth(app, context)
  mountOpenapi(app)
  app.all('/api/*', () => problemResponse('not_found'))
  mountStatic(app, context.config)
  mountShell(app, context, async () => ({ posts: [], before: null, position: 0 }))
  app.onError(answerFailure)
  return {
    app,
    context,
    settled: async () => {},
    async close() {
      context.live.endAll()
      await context.db.destroy()
    },
  }
}

async function openContext({ config = readConfig(process.env), db, now }: AppOptions): Promise<Context> {
  const folders = foldersOf(config)
  await mkdir(folders.media, { recursive: true })
  await mkdir(folders.uploads, { recursive: true })
  const context: Context = {
    db: db ?? openDatabase(folders.database),
    config,
    live: createLive(),
    now: now ?? (() => new Date().toISOString()),
    newId,
    step: crashStep(config.crashAt),
    wakeJobs: () => {},
  }
  await migrate(context.db)
  return context
}
