// Catches what no screen expected, and says so in plain words instead of a white page.
import { Component, type ReactNode } from 'react'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { CircleAlert } from 'lucide-react'

type State = { hasFailed: boolean }

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <EmptyState
        icon={<CircleAlert />}
        title={sayUi('pageDidNotOpen')}
        action={<Button onClick={() => location.reload()}>{sayUi('openAgain')}</Button>}
      >
        {sayUi('stillHere')}
      </EmptyState>
    )
  }
}
