import { z } from 'zod'
import { editionSchema } from './edition-schema.ts'
import { programmeSchema } from './programme-schema.ts'

/**
 * The JSON Schemas (2020-12) that lie beside the programme files, so that an editor helps whoever writes one. They are
 * made from what the reader itself checks, by file name; `npm run schemas` writes them.
 */
export function jsonSchemas(): Record<string, object> {
  return {
    'programme.schema.json': jsonSchemaOf(programmeSchema),
    'edition.schema.json': jsonSchemaOf(editionSchema),
  }
}

function jsonSchemaOf(schema: z.ZodType): object {
  // What an author writes, before defaults are filled in.
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
}
