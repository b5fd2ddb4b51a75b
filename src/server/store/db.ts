// The one place that knows SQLite, beside the index in search/: opens the file, asserts its settings, and gives kysely a connection.
import { DatabaseSync, type StatementSync, type SQLInputValue } from 'node:sqlite'
import {
  type Compilable,
  type CompiledQuery,
  Kysely,
  type QueryResult,
  SelectQueryNode,
  SqliteDialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import { CannotStart } from '../cannot-start.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** Opens the database at `file` in WAL mode with synchronous = FULL: a COMMIT that returned is on the disk. */
export function openDatabase(file: string): Db {
  const sqlite = new DatabaseSync(file)
  sqlite.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  // On macOS fsync alone leaves bytes in the drive's own memory; elsewhere these mean nothing.
  sqlite.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
  // 32 MB of pages at most: the posts that families scroll through stay in memory.
  sqlite.exec('PRAGMA cache_size = -32000')
  assertSetting(sqlite, 'journal_mode', file === ':memory:' ? 'memory' : 'wal')
  assertSetting(sqlite, 'synchronous', 2)
  return new Database(sqlite)
}

/**
 * What is asked in full, and only reads, is answered at once: there is nothing to wait for in this process. In the middle of
 * a transaction it waits its turn, as everything else does, so that nobody is told what may yet be rolled back.
 */
class Database extends Kysely<Tables> {
  readonly #sqlite: DatabaseSync
  readonly #statements: SqliteDatabase

  constructor(sqlite: DatabaseSync) {
    const statements = forKysely(sqlite)
    super({ dialect: new SqliteDialect({ database: statements }) })
    this.#sqlite = sqlite
    this.#statements = statements
  }

  override async executeQuery<Row>(query: CompiledQuery<Row> | Compilable<Row>): Promise<QueryResult<Row>> {
    if ('compile' in query || !SelectQueryNode.is(query.query) || this.#sqlite.isTransaction) return super.executeQuery(query)
    return { rows: this.#statements.prepare(query.sql).all(query.parameters) as Row[] }
  }
}

/** What hinders the machine, and is no fault of Bookbag. */
export type Trouble = 'full' | 'busy' | 'broken'

/** By SQLite's primary result codes (sqlite.org/rescode.html): FULL; BUSY, LOCKED, NOMEM; READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB. */
const troubles: Record<number, Trouble> = {
  13: 'full',
  5: 'busy',
  6: 'busy',
  7: 'busy',
  8: 'broken',
  10: 'broken',
  11: 'broken',
  14: 'broken',
  26: 'broken',
}

/** What SQLite says about the machine, or null for what is none of its errors or Bookbag's own fault. */
export function databaseTrouble(error: Error): Trouble | null {
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode % 256 : 0
  return troubles[code] ?? null
}

function assertSetting(sqlite: DatabaseSync, name: string, wanted: string | number): void {
  const row = sqlite.prepare(`PRAGMA ${name}`).get()
  if (row?.[name] === wanted) return
  throw new CannotStart(
    `Posts cannot be kept safely in DATA_DIR, perhaps a network drive (SQLite refuses ${name} = ${wanted}): choose a folder on this machine's own disk.`,
  )
}

/** Statements are prepared once per SQL text: kysely compiles the same text for the same query. */
function forKysely(sqlite: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      const statement = sql === 'rollback' ? rollbackOf(sqlite) : asKyselyStatement(sqlite.prepare(sql))
      if (prepared.size < 500) prepared.set(sql, statement)
      return statement
    },
  }
}

/** On a full disk SQLite has rolled back by itself; saying that there is nothing to roll back would hide the reason. */
function rollbackOf(sqlite: DatabaseSync): SqliteStatement {
  const statement = asKyselyStatement(sqlite.prepare('rollback'))
  return {
    ...statement,
    run: (parameters) => (sqlite.isTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 }),
  }
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bound)),
    run: (parameters) => statement.run(...parameters.map(bound)),
    iterate: (parameters) => statement.iterate(...parameters.map(bound)),
  }
}

function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot hold a ${typeof value}.`)
}
