// How npm is run: by the Node of our choice where we know npm's script, else as the machine has it.

/**
 * The command line for npm. `npm_execpath` is set by npm itself when it runs a script.
 * @param {string} node path of the Node that shall run it
 * @param {string[]} args without spaces: on Windows `npm.cmd` only starts through a shell
 * @param {{ platform?: string, env?: Record<string, string | undefined> }} machine
 */
export function npmCommand(node, args, { platform = process.platform, env = process.env } = {}) {
  const script = env['npm_execpath']
  if (script && /[\\/]npm-cli\.[cm]?js$/.test(script)) return { command: node, args: [script, ...args], shell: false }
  return platform === 'win32' ? { command: 'npm.cmd', args, shell: true } : { command: 'npm', args, shell: false }
}
