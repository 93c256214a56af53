// Node's test runner follows every promise, timer and socket of a process (`async_hooks`), so that it can say from which test an
// error came that nobody caught. Every promise of the application pays for it: a fifth of the CPU of all that asks pages. What has
// to be followed is which suite declares a test. Once all are declared, an error that nobody caught fails its process and stands
// in the output with its stack, as one does for Node that comes after its test. Loaded with `--import`.
import hooks from 'node:async_hooks'

const { createHook } = hooks
let tracking
hooks.createHook = (callbacks) => (tracking = createHook(callbacks))
await import('node:test')
hooks.createHook = createHook

/** Call it when every file of the process has declared its tests. */
export function stopTracking() {
  tracking?.disable()
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => process.stderr.write(`${error?.stack ?? error}\n`))
  }
}
