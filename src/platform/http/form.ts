import type { Context } from 'hono'
import type { z } from 'zod'

/** A fault of a form: the field it belongs to and what to do, in the person's language. */
export type FieldError = { field: string; message: string }

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

/** The posted fields as text; several fields of one name are joined by commas, files are left out. */
export async function postedFields(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((part) => typeof part === 'string')
        .join(','),
    ]),
  )
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
