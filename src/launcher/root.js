// Where this copy of Bookbag lies.
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
