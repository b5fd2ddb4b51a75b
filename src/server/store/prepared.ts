// Queries that are asked all day: built and compiled once per database, then only filled in.
import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './db.ts'

type Value = string | number | null

/** Stands for a value while the query is built. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Answers what stands for a value, as text or as the number that its column wants. */
export type Slots = { text: (name: string) => string; number: (name: string) => number }
/** Kysely hands parameters through untouched: only their types need persuading. */
const slots: Slots = {
  text: (name) => new Slot(name) as unknown as string,
  number: (name) => new Slot(name) as unknown as number,
}

type Build<Row> = (db: Db, slot: Slots) => Compilable<Row>

/**
 * A query by name, to be asked with its values by slot name. `build` may be called once per database only,
 * so everything that varies must be a slot. A limit is part of the text (`sql.lit`): bound as a value, it makes SQLite
 * plan the query anew at every asking.
 */
export function prepared<Row>(build: Build<Row>): (db: Db, values: Record<string, Value>) => Promise<Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  const compile = (db: Db) => {
    const query = build(db, slots).compile()
    compiled.set(db, query)
    return query
  }
  return async (db, values) => {
    const query = compiled.get(db) ?? compile(db)
    const parameters = query.parameters.map((parameter) => (parameter instanceof Slot ? valueOf(values, parameter) : parameter))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

function valueOf(values: Record<string, Value>, { name }: Slot): Value {
  const value = values[name]
  if (value === undefined) throw new Error(`The query was asked without ${name}.`)
  return value
}
