// Stopping with one clear sentence instead of a stack.

/** Thrown where the launcher cannot go on; its message is the sentence that a person sees. */
export class Stop extends Error {}

/**
 * Runs a command of the launcher; a Stop ends it with its sentence and exit code 1.
 * @param {() => Promise<number>} command answers the exit code
 */
export async function orStop(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    note(error.message)
    process.exitCode = 1
  }
}

/**
 * Tells what the launcher is doing, beside the output of what it runs (bench prints JSON lines there).
 * @param {string} sentence
 */
export function note(sentence) {
  process.stderr.write(`${sentence}\n`)
}
