// Firefox's own windows, round the pages: the question that it asks before a site may notify, and its preferences.
import { expect } from '@playwright/test'
import type { Bidi } from './bidi.ts'
import { inJson, type InPage, resultIn } from './driver.ts'

export type FirefoxItself = {
  /** The choices of the question that stands over a page, or none: "Allow", "Always Block". */
  question: () => Promise<readonly string[]>
  /** Waits for the question, and taps this choice. */
  reply: (choice: string) => Promise<void>
  prefer: (name: string, isOn: boolean) => Promise<void>
  /** Whether each window is a private one. */
  arePrivate: () => Promise<readonly boolean[]>
}

/** What the script of such a window knows (browser.xhtml). */
type Itself = Window & {
  PopupNotifications?: { getNotification: (id: string) => object | null }
  PrivateBrowsingUtils: { isWindowPrivate: (one: Window) => boolean }
  Services: { prefs: { setBoolPref: (name: string, isOn: boolean) => void } }
}
type Choice = HTMLElement & { label: string }
type Question = HTMLElement & { button: Choice; secondaryButton: Choice }
type Returned = { type: 'success'; result: { value?: unknown } } | { type: 'exception'; exceptionDetails: { text: string } }

/** Of a Firefox that was started `isOpen`. */
export function firefoxItself(bidi: Bidi): FirefoxItself {
  async function inEach<Result, Given>(inWindow: InPage<Result, Given>, given: Given): Promise<Result[]> {
    const { contexts } = await bidi.call<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })
    const results: Result[] = []
    for (const { context } of contexts) {
      const json = [{ type: 'string', value: JSON.stringify(given) }]
      const asked = { functionDeclaration: inJson(inWindow), arguments: json, target: { context }, awaitPromise: true }
      const returned = await bidi.call<Returned>('script.callFunction', asked)
      if (returned.type === 'exception') throw new Error(returned.exceptionDetails.text)
      results.push(resultIn(returned.result.value) as Result)
    }
    return results
  }
  return {
    question: async () => (await inEach(look, null)).flat(),
    async reply(choice) {
      const taps = async () => (await inEach(look, choice)).flat()
      await expect.poll(taps, { message: 'the choices of a question', intervals: [100] }).toContain(choice)
    },
    prefer: async (name, isOn) => void (await inEach(setPreference, { name, isOn })),
    arePrivate: () => inEach(isPrivate, null),
  }
}

/** Runs in Firefox's window, as all below. Answers the choices, and taps one of them. */
function look(tapped: string | null): string[] {
  const isAsked = (window as unknown as Itself).PopupNotifications?.getNotification('web-notifications')
  const question = isAsked ? document.querySelector<Question>('#notification-popup popupnotification') : null
  const choices = question ? [question.button, question.secondaryButton] : []
  choices.find(({ label }) => label === tapped)?.click()
  return choices.map(({ label }) => label)
}

function setPreference({ name, isOn }: { name: string; isOn: boolean }): void {
  const { Services } = window as unknown as Itself
  Services.prefs.setBoolPref(name, isOn)
}

function isPrivate(): boolean {
  return (window as unknown as Itself).PrivateBrowsingUtils.isWindowPrivate(window)
}
