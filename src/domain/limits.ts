// Every limit that device and server share, in one place.

/** Photos in one post (issue: capture). */
export const MAX_PHOTOS = 4
/** Characters; a caption is read on a phone, longer text belongs in a letter. */
export const MAX_CAPTION = 2000
export const MAX_ALT_TEXT = 500
export const MAX_TAG = 40
export const MAX_NAME = 80
/** Schools of a trust or a parish have long names. */
export const MAX_SCHOOL_NAME = 160
/** Characters of what is searched for. */
export const MAX_SEARCH = 200
export const MAX_REASON = 500
/** Bytes of one attachment (safety.md section 5, media in). */
export const MAX_ATTACHMENT_BYTES = 15 * 1024 * 1024
/** Pixels of one picture (safety.md section 5): a 48 MP phone passes, a 60 MP bomb does not. */
export const MAX_PIXELS = 50_000_000
/** Longest side, px, of what a device sends (safety.md section 2). */
export const SENT_SIDE = 2048
/** Bytes of one photo on the wire, at most (design section 8). */
export const MAX_SENT_BYTES = 800_000
/** Widths, px, of the renditions that families see (design section 3). */
export const RENDITION_WIDTHS = [480, 1080, 2048] as const
/** Posts with their photos kept on a family's device (design section 7). */
export const OFFLINE_POSTS = 200
/** Posts on one page of the feed. */
export const FEED_PAGE = 20
/** Days that a device may show cached photos unseen by the server: default, and what a head may set (I7). */
export const LEASE_DAYS = { standard: 7, least: 1, most: 30 } as const
