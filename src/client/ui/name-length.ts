// A name that is too long is said, never cut: who typed it would not see what was lost.
import { MAX_NAME } from '../../domain/limits.ts'
import { sayUi } from '../../words/parts/ui.ts'

/** What is wrong with the length of a name, or null. Counted as the school counts (UTF-16 units), after trimming. */
export function nameTooLong(name: string, most: number = MAX_NAME): string | null {
  const over = name.trim().length - most
  return over > 0 ? sayUi('nameTooLong', { count: over }) : null
}
