// The words to search for.
import { Search } from 'lucide-react'
import { useState } from 'react'
import { MAX_SEARCH } from '../../domain/limits.ts'
import { wordsIn } from '../../domain/search.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './find-page.module.css'

export function SearchForm({ words, onSearch }: { words: string; onSearch: (typed: string) => void }) {
  const [typed, setTyped] = useState(words)
  const [error, setError] = useState<string | null>(null)
  const search = () => {
    const problem = problemOf(typed)
    setError(problem)
    if (problem === null) onSearch(typed.trim())
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
          label="Words to look for"
          hint="In captions, tags and the names of groups."
          type="search"
          enterKeyHint="search"
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" icon={<Search aria-hidden size={20} />}>
          Search
        </Button>
      </form>
    </search>
  )
}

function problemOf(typed: string): string | null {
  if (typed.length > MAX_SEARCH) return 'This is too long to search for. A few words are enough.'
  return wordsIn(typed).length === 0 ? 'Type a word that was in the post.' : null
}
