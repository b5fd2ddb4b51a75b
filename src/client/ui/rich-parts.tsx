// How parts of a said sentence are drawn, for `Rich`.

/** Said by screen readers only: whose button it is. */
export const hidden = (words: string) => <span className="visually-hidden">{words}</span>

export const strong = (words: string) => <strong>{words}</strong>
