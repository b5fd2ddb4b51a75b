// What the browser asks when a page is closed or loaded anew.

/** Whether it asks first, for something would be lost. */
export function isAskedBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}
