// How long the files are, as style.md measures it.

export function linesIn(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

/** The smallest count that at least this share of the files does not exceed. `share` in (0, 1]. */
export function percentile(counts: readonly number[], share: number): number {
  const sorted = [...counts].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
