// Words of a said sentence that only a screen reader says, for `Rich`: whose button it is.

export const hidden = (words: string) => <span className="visually-hidden">{words}</span>
