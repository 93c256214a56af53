/** What a log or the queue may keep of an error: its kind and place. Its message can carry a name or an address. */
export function withoutValues(error: unknown): Error {
  const { name = 'not an error', code, table, constraint, stack = '' } = error as Partial<Error & Fault>
  const told = new Error([name, code, table, constraint].filter((part) => part !== undefined).join(' '), {
    cause: error,
  })
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  told.stack = [told.message, ...frames].join('\n')
  return told
}

/** What PostgreSQL says of a refused statement, without the values. */
type Fault = { code: string; table: string; constraint: string }
