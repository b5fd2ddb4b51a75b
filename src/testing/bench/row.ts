// One measured row: a value beside its limit and beside the physical floor, which is measured in the same run.

/** `limit` and `floor` in the unit of `value`; `ratio` is value to floor. A row without a limit informs only. */
export type Row = {
  row: string
  /** Null when it could not be measured: `reason` then says why, and nothing holds or misses. */
  value: number | null
  unit: string
  limit: number | null
  floor: number | null
  ratio: number | null
  holds: boolean | null
  note?: string
  reason?: string
}

/** Where the limit lies: at most or at least a value, or at most so many times the floor. */
export type Bound = { most: number } | { least: number } | { mostTimesFloor: number } | null

export function row(name: string, value: number, unit: string, bound: Bound, floor: number | null = null, note?: string): Row {
  const limit = limitOf(bound, floor)
  return {
    row: name,
    value: rounded(value),
    unit,
    limit: limit === null ? null : rounded(limit),
    floor: floor === null ? null : rounded(floor),
    ratio: floor ? rounded(value / floor) : null,
    holds: limit === null || (bound !== null && 'least' in bound ? value >= limit : value <= limit),
    ...(note === undefined ? {} : { note }),
  }
}

export function unmeasured(name: string, reason: string): Row {
  return { row: name, value: null, unit: '', limit: null, floor: null, ratio: null, holds: null, reason }
}

function limitOf(bound: Bound, floor: number | null): number | null {
  if (bound === null) return null
  if ('most' in bound) return bound.most
  if ('least' in bound) return bound.least
  return floor === null ? null : bound.mostTimesFloor * floor
}

/** Three digits that count, or whole numbers above a hundred. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** Of an even count, the middle of the two middle values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The value below which this share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
