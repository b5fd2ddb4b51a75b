// The words to search for.
import { Search } from 'lucide-react'
import { useState } from 'react'
import { MAX_SEARCH } from '../../domain/limits.ts'
import { wordsIn } from '../../domain/search.ts'
import { sayFind } from '../../words/parts/find.ts'
import { sayRefusals } from '../../words/parts/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './find-page.module.css'

type SearchFormProps = {
  words: string
  onSearch: (typed: string) => void
  /** What was typed is nothing to search for: what was found before is not its answer. */
  onRefused: () => void
}

export function SearchForm({ words, onSearch, onRefused }: SearchFormProps) {
  const [typed, setTyped] = useState(words)
  const [error, setError] = useState<string | null>(null)
  const search = () => {
    const problem = problemOf(typed)
    setError(problem)
    if (problem === null) onSearch(typed.trim())
    else onRefused()
  }
  return (
    <search>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <Field
          label={sayFind('wordsToLookFor')}
          hint={sayFind('whereLooked')}
          type="search"
          enterKeyHint="search"
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" icon={<Search aria-hidden size={20} />}>
          {sayFind('search')}
        </Button>
      </form>
    </search>
  )
}

function problemOf(typed: string): string | null {
  if (typed.length > MAX_SEARCH) return sayRefusals('search.too_long')
  return wordsIn(typed).length === 0 ? sayFind('typeAWord') : null
}
