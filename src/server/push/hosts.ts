// Where push messages may go: the push services of the browsers' makers, and what the school names itself.
import { isIP } from 'node:net'

/** `*.` stands for one or more labels. As browsers gave them out in November 2026. */
const HOSTS: readonly string[] = [
  // Chrome, Edge on Android, Samsung Internet, Opera and others.
  'fcm.googleapis.com',
  // Chromium as Linux distributions build it (chrome/browser/push_messaging/push_messaging_constants.cc).
  'jmt17.google.com',
  // Firefox; today updates.push.services.mozilla.com.
  '*.push.services.mozilla.com',
  // Safari; today web.push.apple.com, and Apple asks to allow every name below push.apple.com (webkit.org, "Meet Web Push").
  '*.push.apple.com',
  // Edge on Windows, by data centre: wns2-db5p.notify.windows.com and many more.
  '*.notify.windows.com',
]

/** The address of a subscription when messages may go there, else null. `extraHosts` as in `Config.pushHosts`. */
export function allowedEndpoint(endpoint: string, extraHosts: readonly string[]): URL | null {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.username || url.password) return null
  return isExtraHost(url, extraHosts) || (url.port === '' && isPushHost(url.hostname)) ? url : null
}

/** To be asked when a subscription is saved; sending asks by itself. */
export function isAllowedEndpoint(endpoint: string, extraHosts: readonly string[]): boolean {
  return allowedEndpoint(endpoint, extraHosts) !== null
}

/** Only these may be on this machine or in the school's own network. */
export function isExtraHost(url: URL, extraHosts: readonly string[]): boolean {
  return extraHosts.includes(url.host) && !isIP(url.hostname.replace(/^\[|\]$/g, ''))
}

function isPushHost(hostname: string): boolean {
  return HOSTS.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host))
}
