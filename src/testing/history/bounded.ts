// I6: server under 512 MB, page heap under 400 MB, 30 requests a device in 10 minutes of outage, temporary files capped.
import { MINUTE } from '../../domain/time.ts'
import { type Observation, of } from './observation.ts'
import type { History, Violation } from './records.ts'

const MB = 1_000_000
const MOST_MEMORY = { server: 512 * MB, page: 400 * MB }
const MOST_REQUESTS = 30
/** 60 tablets with four photos of 15 MB each half arrived. */
const MOST_TEMPORARY = 4000 * MB

export function boundViolations({ observations }: History): Violation[] {
  const memory = of(observations, 'memory').filter((one) => one.bytes >= MOST_MEMORY[one.where])
  const temporary = of(observations, 'temporary files').filter((one) => one.bytes > MOST_TEMPORARY)
  return [
    ...memory.map((one) => `The ${one.where} used ${Math.round(one.bytes / MB)} MB.`),
    ...temporary.map((one) => `Temporary files took ${Math.round(one.bytes / MB)} MB.`),
    ...storms(observations),
  ].map((text) => ({ promise: 'I6', text }))
}

function storms(observations: readonly Observation[]): string[] {
  return outages(observations).flatMap(({ device, from, to }) => {
    const times = of(observations, 'request')
      .filter((one) => one.device === device && one.at >= from && one.at <= to)
      .map((one) => one.at)
    const most = Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 10 * MINUTE).length))
    return most > MOST_REQUESTS ? [`${device} made ${most} requests within 10 minutes of outage.`] : []
  })
}

export function outages(observations: readonly Observation[]): { device: string; from: number; to: number }[] {
  const lines = of(observations, 'line')
  return lines.flatMap((line, index) => {
    if (line.isOnline) return []
    const up = lines.slice(index + 1).find((later) => later.device === line.device && later.isOnline)
    return [{ device: line.device, from: line.at, to: up?.at ?? Number.POSITIVE_INFINITY }]
  })
}
