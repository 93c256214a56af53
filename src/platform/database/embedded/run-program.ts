import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'

/** As whom a program runs: a uid and gid to switch to, or a command that switches and then becomes the program. */
export type Launcher = {
  prefix: string[]
  uid?: number
  gid?: number
  /** Who must own the files that the program writes; absent when it is ourselves. */
  owner?: { uid: number; gid: number }
}

/**
 * Starts a program in a session of its own, so that Ctrl-C in our terminal does not reach it,
 * and in the root folder, since another user may not enter ours.
 */
export function launch(
  launcher: Launcher,
  program: string,
  args: string[],
  stdio: StdioOptions,
  settings: Record<string, string> = {},
): ChildProcess {
  const [command = program, ...rest] = [...launcher.prefix, program, ...args]
  const { uid, gid } = launcher
  return spawn(command, rest, {
    uid,
    gid,
    stdio,
    env: { ...environment(), ...settings },
    detached: true,
    windowsHide: true,
    cwd: '/',
  })
}

/** Runs a program to its end; `code` is its exit code, -1 when it could not be run. `output` is all that it printed. */
export function run(
  launcher: Launcher,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = launch(launcher, program, args, ['ignore', 'pipe', 'pipe'])
    let output = ''
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: -1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? -1, output }))
  })
}

/** PostgreSQL reads settings from PG* variables; those are the shell's, not ours. Messages stay in English for the log. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' }
}
