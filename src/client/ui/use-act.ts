// One act that takes a moment: run it, know whether it is under way, and what came of it.
import { useRef, useState } from 'react'

type State<Result> = { isPending: boolean; error: unknown; result: Result | undefined }

/** `run` does nothing while the act is under way. A later success clears the error. */
export function useAct<Result>(act: () => Promise<Result>) {
  const [state, setState] = useState<State<Result>>({ isPending: false, error: null, result: undefined })
  const isRunning = useRef(false)
  const run = async () => {
    if (isRunning.current) return
    isRunning.current = true
    setState((before) => ({ ...before, isPending: true, error: null }))
    try {
      const result = await act()
      setState({ isPending: false, error: null, result })
    } catch (error) {
      setState((before) => ({ ...before, isPending: false, error }))
    } finally {
      isRunning.current = false
    }
  }
  return { ...state, run: () => void run() }
}
