// A link of a letter that nobody was given.

/** The same link with another end. */
export const spoilt = (link: string): string => link.slice(0, -2) + (link.endsWith('A') ? 'BB' : 'AA')
