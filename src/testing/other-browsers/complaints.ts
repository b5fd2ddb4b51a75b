// What goes wrong on a page, overheard from within it, where a browser's console cannot be read from outside.
import type { Device } from './driver.ts'

type Overheard = Window & { complaints?: string[] }

/** Listens on every page that the device opens, from when it has loaded. `takeAll` answers what was heard since it was last asked. */
export function listening(device: Device): Device & { takeAll: () => Promise<string[]> } {
  const heard: string[] = []
  const collect = async () => void heard.push(...(await device.evaluate(take, null)))
  const opening = async (open: () => Promise<void>) => {
    await collect()
    await open()
    await device.evaluate(listen, null)
  }
  return {
    ...device,
    go: (url) => opening(() => device.go(url)),
    reload: () => opening(() => device.reload()),
    async takeAll() {
      await collect()
      return heard.splice(0)
    },
  }
}

/** Runs in the page. */
function listen(): void {
  const complaints: string[] = []
  Object.assign(window, { complaints })
  addEventListener('error', (event) => complaints.push(event.message))
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)))
  addEventListener('securitypolicyviolation', (event) => complaints.push(`${event.violatedDirective}: ${event.blockedURI}`))
}

/** Runs in the page. */
function take(): string[] {
  return (window as Overheard).complaints?.splice(0) ?? []
}
