// Reasons for sending a post back that are at hand.
export const LIST_CHANGED = 'The permission list has changed. Please say again who is in the photo.'
export const FULL_NAMES = 'Please leave out full names.'
export const REFUSED_NAMES = 'Please leave out the names of pupils without permission.'

export const reasons = [
  LIST_CHANGED,
  'A pupil without permission may be in a photo. Please choose another one.',
  FULL_NAMES,
  'Please choose a clearer photo.',
  'Please say in words what the photo shows.',
]
