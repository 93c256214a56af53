import { type ChildProcess, fork } from 'node:child_process'
import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LettersNotInFonts } from './letters-not-in-fonts.ts'
import type { TypesettingAnswer, TypesettingRequest } from './typesetting.ts'

type TypesetOptions = {
  /** Title of the document, in its language: what a reader's window and a screen reader announce. */
  title: string
  /** ISO 639 code, two or three letters: 'fr'. */
  language: string
}

type Limits = {
  /** Milliseconds without a request after which the child process ends. */
  restAfter: number
  /** Milliseconds after which a document is given up and the child process killed. */
  giveUpAfter: number
}

type Job = {
  request: TypesettingRequest
  resolve: (pdf: Uint8Array) => void
  reject: (error: Error) => void
}

const shared = createTypesetter({ restAfter: 30_000, giveUpAfter: 60_000 })

/**
 * Sets a Typst template (a `.typ` file below `src`, as URL or path) as a tagged PDF/UA-1 with our own fonts only.
 * `values` is anything JSON; the template reads it with `json(bytes(sys.inputs.values))`, so that no value is ever
 * Typst source. The same values give the same bytes. Work is done one document after the other in a child process.
 * Throws LettersNotInFonts when a value cannot be drawn, Error when the template fails or the child process dies;
 * the next call starts a new one.
 */
export function typeset(
  template: URL | string,
  values: unknown,
  options: TypesetOptions,
): Promise<Uint8Array> {
  return shared.typeset(template, values, options)
}

/** A typesetter with its own child process, started by the first document; `pid` is undefined while there is none. */
export function createTypesetter({ restAfter, giveUpAfter }: Limits) {
  const waiting: Job[] = []
  let current: Job | undefined
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined

  return {
    async typeset(template: URL | string, values: unknown, options: TypesetOptions): Promise<Uint8Array> {
      const inputs = { template: pathBelowSource(template), values: printable(values), ...options }
      return new Promise((resolve, reject) => {
        waiting.push({ request: { inputs }, resolve, reject })
        if (!current) next()
      })
    },
    get pid() {
      return child?.pid
    },
  }

  function next() {
    clearTimeout(timer)
    current = waiting.shift()
    if (!current) return rest()
    const job = current
    if (!child?.connected) child = start()
    child.ref()
    child.channel?.ref()
    child.send(job.request, (error) => {
      if (error && job === current) settle(() => job.reject(error))
    })
    timer = setTimeout(() => child?.kill('SIGKILL'), giveUpAfter)
  }

  /** Between two documents the child process waits, without keeping ours alive. */
  function rest() {
    child?.unref()
    child?.channel?.unref()
    timer = setTimeout(() => {
      child?.disconnect()
      child = undefined
    }, restAfter)
    timer.unref()
  }

  function start(): ChildProcess {
    // Neither our environment (it holds passwords) nor our loader flags; Windows needs its system folder.
    const started = fork(new URL('./compositor.ts', import.meta.url), {
      execArgv: [],
      env: { SystemRoot: process.env['SystemRoot'] },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started.on('message', (answer: TypesettingAnswer) => settle((job) => deliver(job, answer)))
    started.once('error', lost)
    started.once('exit', (code, signal) =>
      lost(new Error(`the typesetting process ended (${signal ?? code})`)),
    )
    return started

    function lost(error: Error) {
      if (child !== started) return
      child = undefined
      settle((job) => job.reject(error))
    }
  }

  function settle(finish: (job: Job) => void) {
    if (!current) return
    finish(current)
    next()
  }
}

function deliver(job: Job, answer: TypesettingAnswer) {
  if (answer.outcome === 'set') job.resolve(answer.pdf)
  else if (answer.outcome === 'letters-missing') job.reject(new LettersNotInFonts(answer.letters))
  else job.reject(new Error(`typesetting failed: ${answer.reason}`))
}

function pathBelowSource(template: URL | string): string {
  const source = fileURLToPath(new URL('../../', import.meta.url))
  const path = relative(source, resolve(template instanceof URL ? fileURLToPath(template) : template))
  if (path.startsWith('..') || !path.endsWith('.typ'))
    throw new TypeError('a template is a .typ file below src')
  return `/${path.split(sep).join('/')}`
}

/**
 * Letters as our fonts have them: composed (a name typed on a Mac may come as e and an accent), and the plain hyphen
 * for the unbreakable one.
 */
function printable(values: unknown): string {
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().normalize('NFC').replaceAll('\u2011', '-') : value,
  )
}
