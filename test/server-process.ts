import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A program of ours in a process of its own, as `npm start` and `npm run frise` start it. */
export type Program = {
  process: ChildProcess
  /** All that it printed until now, both ways. */
  printed(): string
  /** Waits until it has printed this; fails when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const started = new Set<ChildProcess>()
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string }
}
/** What `npm start` says between `node` and the file. */
const nodeOptions = scripts.start.split(' ').slice(1, -1)

/** `settings` are all of Frise's that it gets: those of the shell that runs the tests are kept out. */
export function startProgram(file: string, args: string[], settings: Record<string, string>): Program {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(FRISE_|DATABASE_URL|PORT$|NODE_TEST_CONTEXT$)/.test(name),
  )
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const ended = once(child, 'close').then(([code]) => {
    started.delete(child)
    return code as number | null
  })
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(text)
      if (found) return found
      if (!started.has(child)) throw new Error(`${file} ended without saying ${String(pattern)}:\n${text}`)
      await pause(20)
    }
  }
  return { process: child, printed: () => text, says, ended }
}

/** Starts the server on a free port and waits for its first line; `url` has no slash at its end. */
export async function startServer(
  settings: Record<string, string>,
  args: string[] = [],
): Promise<Program & { url: string; stop(signal?: NodeJS.Signals): Promise<number | null> }> {
  const server = startProgram('src/server.ts', args, { PORT: '0', ...settings })
  const [, url = ''] = await server.says(/Frise : (http:\S+)/)
  return {
    ...server,
    url,
    stop: (signal = 'SIGINT') => {
      server.process.kill(signal)
      return server.ended
    },
  }
}

/** `npm run frise -- …`, to its end. */
export async function runFrise(
  args: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const program = startProgram('src/cli/frise.ts', args, settings)
  const code = await program.ended
  return { code, printed: program.printed() }
}

/** A folder for data folders, and what takes it away with every process and every PostgreSQL that a failed test left. */
export async function temporaryPlace(): Promise<{
  folder: (name: string) => string
  clear(): Promise<void>
}> {
  const place = await mkdtemp(join(tmpdir(), 'frise-server-'))
  // Not private as mkdtemp makes it: started by root, PostgreSQL's own user has to pass.
  await chmod(place, 0o755)
  const named = new Set<string>()
  return {
    folder: (name) => {
      named.add(join(place, name))
      return join(place, name)
    },
    clear: async () => {
      for (const child of started) child.kill('SIGKILL')
      for (const dataFolder of named) {
        const pid = postgresOf(dataFolder)
        if (pid !== null) process.kill(pid, 'SIGQUIT')
      }
      await rm(place, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

/** The process number of the PostgreSQL that runs on a data folder; null when none does. */
export function postgresOf(dataFolder: string): number | null {
  const file = join(dataFolder, 'database', 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}
