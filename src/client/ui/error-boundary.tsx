// Catches what no screen expected, and says so in plain words instead of a white page.
import { Component, type ReactNode } from 'react'
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
        title="This page did not open"
        action={<Button onClick={() => location.reload()}>Open it again</Button>}
      >
        What you saved is still on this device. If it happens again, please tell the school office.
      </EmptyState>
    )
  }
}
