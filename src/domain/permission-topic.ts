// What a heading or a cell is about. Words that are not known are doubt: nobody becomes allowed by a word we did not expect.
const photos = /\b(photos?|photographs?|photography|images?|pictures?|pics?)\b/i
const permission =
  /\b(photo\w*|images?|pictures?|pics?|videos?|media|website|consent\w*|permission\w*|allow\w*|grant\w*|opt\w*|refus\w*|restrict\w*|exclu\w*|withh\w+|withdr\w+|declin\w+|den(y|ied)|not|no|never|without|must)\b|n[’']t\b/i
const choice = /\b(yes or no|yes ?\/ ?no|y ?\/ ?n)\b/gi
/** The words that leave a heading a plain question after photos. */
const plainWords = new Set(
  'photo photos photograph photographs photography image images picture pictures consent permission parent parents parental carer given granted allowed ok okay and or for of to the may be shown use in pupil student child school'.split(
    ' ',
  ),
)

/** Whether the text names photos at all. */
export function isAboutPhotos(text: string): boolean {
  return photos.test(text)
}

/** Whether the text speaks of a permission, or of a refusal. */
export function speaksOfPermission(text: string): boolean {
  return permission.test(text.replace(choice, ''))
}

/** Whether a yes to it is a yes to photos: "Photo consent (yes/no)" is, "Photo opt-out" and "Photos, website only" are not. */
export function isPlainly(text: string): boolean {
  const words =
    text
      .replace(choice, '')
      .toLowerCase()
      .match(/[\p{L}\d’']+/gu) ?? []
  return words.length > 0 && words.every((word) => plainWords.has(word))
}
