// A tag within a said sentence: written from left to right, whichever way the sentence goes.

export const asTag = (tag: string) => <bdi dir="ltr">{tag}</bdi>
