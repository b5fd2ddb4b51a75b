// The words that schools and their systems use for a family's yes and no.
const yes =
  /^(y|yes|true|1|[✓✔☑✅]|allowed|granted|given|consents|consented|(consent|permission) (given|granted)|gave (consent|permission))$/i
const no =
  /^(n|no|false|0|[✗✘✕✖×☒❌]|none|unknown|pending|not asked|refused|denied|declined|withdrawn|withheld|not (yet )?(given|granted|allowed|asked|known)|no (consent|permission|answer|reply)|(consent|permission) (refused|denied|declined|withdrawn|withheld|pending|not (yet )?(given|granted))|)$/i
/** Words that turn an answer round or belong to one: never part of a name. */
const belongsToAnswer =
  /(^|\s)(no|not|yes|never|without|only|except|but|if|until|unless|yet|consents?|consented|permission|granted|given|allowed|refused|denied|declined|withdrawn|withheld|revoked|expired|pending|unknown|asked|true|false|\S*n[’']t)(\s|$)/i

/** Null: neither a plain yes nor a plain no ("X" marks either). Nothing at all is a no. */
export function answerIn(text: string): boolean | null {
  // U+FE0F only says that a sign is drawn in colour.
  const plain = text.replaceAll('\uFE0F', '').trim().replace(/\s+/g, ' ').replace(/[.!]$/, '')
  if (yes.test(plain)) return true
  return no.test(plain) ? false : null
}

/** Whether a text that should be a name holds an answer, or a part of one. */
export function looksLikeAnswer(text: string): boolean {
  return belongsToAnswer.test(text)
}
