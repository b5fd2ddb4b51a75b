// Where the links in letters lead. Below /api, for what a device's worker answers by itself is the app, which a letter's reader may not have.

const TOKEN = ':token'

export const letterPaths = {
  confirm: (token = TOKEN) => `/api/letters/confirmation/${token}`,
  stop: (token = TOKEN) => `/api/letters/stop/${token}`,
}
