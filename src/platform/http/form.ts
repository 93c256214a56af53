import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { readField } from './visible-text.ts'

/** A fault of a form: the field it belongs to and what to do, in the person's language. */
export type FieldError = { field: string; message: string }

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

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

/** A body that is not what its type says is the sender's fault: 400, not ours. */
export async function parsedBody(c: Context): Promise<Awaited<ReturnType<Context['req']['parseBody']>>> {
  try {
    return await c.req.parseBody({ all: true })
  } catch {
    throw new HTTPException(400)
  }
}

/** Judges posted fields by a schema. Messages of the schema are sentences in the person's language already. */
export function judge<S extends z.ZodType>(schema: S, fields: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, value: result.data }
  const errors = result.error.issues.map((issue) => ({ field: issue.path.join('-'), message: issue.message }))
  return {
    ok: false,
    errors: errors.filter((it, at) => errors.findIndex((other) => other.field === it.field) === at),
  }
}
