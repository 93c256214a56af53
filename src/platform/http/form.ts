import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { faultInWords } from './fault-words.ts'
import { readField } from './visible-text.ts'

/**
 * A fault of a form: the field it belongs to and what to do, in the person's language. `mend`: the page where that is done,
 * when it is another one.
 */
export type FieldError = { field: string; message: string; mend?: { href: string; label: string } }

type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

/**
 * The posted fields as text; several fields of one name are joined by commas, files are left out.
 * What nobody sees is dropped, and so is the sign NUL, which PostgreSQL does not keep; inside a contact it is shown (`readField`).
 */
export async function postedFields(c: Context): Promise<Record<string, string>> {
  const body = await parsedBody(c)
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      readField(
        [value]
          .flat()
          .filter((part) => typeof part === 'string')
          .join(','),
      ),
    ]),
  )
}

/** The longest form is a list of hundreds of lines with a few fields each. */
const mostFields = 4000

/** A body that is not what its type says is the sender's fault: 400, not ours. One with too many fields is not taken apart: 413. */
export async function parsedBody(c: Context): Promise<Awaited<ReturnType<Context['req']['parseBody']>>> {
  // Read once: parseBody takes this same reading.
  if (hasManyFields(new Uint8Array(await c.req.arrayBuffer()))) throw new HTTPException(413)
  try {
    return await c.req.parseBody({ all: true })
  } catch {
    throw new HTTPException(400)
  }
}

/** Counted by the sign between two fields. Parts of a file's form are long, so that its length bounds them. */
function hasManyFields(body: Uint8Array): boolean {
  let fields = 1
  for (let at = body.indexOf(between); at !== -1; at = body.indexOf(between, at + 1))
    if (++fields > mostFields) return true
  return false
}

const between = '&'.charCodeAt(0)

/**
 * Judges posted fields by a schema. Messages of the schema are sentences in the person's language already; where it has none,
 * `faultInWords` has.
 */
export function judge<S extends z.ZodType>(schema: S, fields: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(fields, { error: faultInWords })
  if (result.success) return { ok: true, value: result.data }
  const errors = result.error.issues.map((issue) => ({ field: issue.path.join('-'), message: issue.message }))
  return {
    ok: false,
    errors: errors.filter((it, at) => errors.findIndex((other) => other.field === it.field) === at),
  }
}
