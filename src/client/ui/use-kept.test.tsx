// A screen shows what the device keeps, as it is now, without reading it more often than it can.
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { tell } from '../../device/changed.ts'
import { meOf } from '../../testing/device/people.ts'
import { showTo } from '../../testing/screen.tsx'
import { useKept } from './use-kept.ts'

test('however many changes come while the outbox is read, it is read once more, and the last is shown', async () => {
  let [kept, reads] = [1, 0]
  const answers: (() => void)[] = []
  const read = async () => {
    reads++
    const found = kept
    await new Promise<void>((answer) => answers.push(answer))
    return found
  }
  const Shown = () => <p>{useKept('outbox', read)}</p>
  await showTo(meOf('Tom'), <Shown />)
  for (kept = 2; kept < 9; kept++) tell('outbox')
  expect(reads).toBe(1)
  answers.shift()?.()
  await waitFor(() => expect(reads).toBe(2))
  answers.shift()?.()
  await screen.findByText('9')
  expect(reads).toBe(2)
  tell('outbox')
  expect(reads).toBe(3)
})
