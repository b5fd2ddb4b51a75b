// What keeps Bookbag from starting, where a person can mend it.

/** Its message is the whole sentence that the console prints. */
export class CannotStart extends Error {}
