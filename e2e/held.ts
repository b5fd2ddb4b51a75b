// Stops a page at one exact moment of the write path: not one more line of it runs.
import type { Page } from '@playwright/test'

/** In the words of safety.md section 4; `reply read` is before its receipt is stored. */
export type Moment = 'committed' | 'reply read' | 'receipt stored' | 'bytes deleted'

/** To be called before the page opens the app. `isReached` resolves when the page stands still at the moment. */
export async function holdAt(page: Page, moment: Moment): Promise<{ isReached: Promise<unknown> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Debugger.enable')
  const held = new Promise((resolve) => session.once('Debugger.paused', resolve))
  await page.addInitScript({ content: 'window.standStill = () => { debugger }' })
  await page.addInitScript(watchFor, moment)
  return { isReached: held }
}

/** Runs in the page. The watch over a transaction is there before the app's own, so that the app hears nothing of its end. */
function watchFor(moment: Moment): void {
  const { standStill } = window as unknown as { standStill: () => void }
  const { transaction } = IDBDatabase.prototype
  const { put, delete: remove } = IDBObjectStore.prototype
  const decisive = new WeakSet<IDBTransaction>()
  IDBDatabase.prototype.transaction = function (...given) {
    const started = transaction.apply(this, given)
    started.addEventListener('complete', () => decisive.has(started) && standStill())
    return started
  }
  IDBObjectStore.prototype.put = function (value: { state?: string }, key) {
    if (this.name === 'entries') {
      if (moment === 'reply read' && value.state === 'received') standStill()
      if (moment === 'committed' && value.state === 'waiting') decisive.add(this.transaction)
      if (moment === 'receipt stored' && value.state === 'received') decisive.add(this.transaction)
    }
    return put.call(this, value, key)
  }
  IDBObjectStore.prototype.delete = function (key) {
    if (this.name === 'attachments' && moment === 'bytes deleted') decisive.add(this.transaction)
    return remove.call(this, key)
  }
}
