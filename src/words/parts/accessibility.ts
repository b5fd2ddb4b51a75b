// What the accessibility statement says. Only what is true: whoever changes how it is tried changes it here, too.
import english from '../messages/en/accessibility.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayAccessibility = createSay('accessibility', english)
