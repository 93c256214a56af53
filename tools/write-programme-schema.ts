// Writes programmes/*.schema.json from what the reader of programme files checks: npm run schemas
import { writeFileSync } from 'node:fs'
import { jsonSchemas } from '../src/programmes/programme-json-schema.ts'

for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../programmes/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
}
