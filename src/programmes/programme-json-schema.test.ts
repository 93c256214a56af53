import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { jsonSchemas } from './programme-json-schema.ts'

const folder = new URL('../../programmes/', import.meta.url)

for (const [name, schema] of Object.entries(jsonSchemas())) {
  test(`${name} says what the reader checks (else: npm run schemas)`, () => {
    const committed: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    assert.deepEqual(committed, JSON.parse(JSON.stringify(schema)))
  })

  test(`every property of ${name} is described`, () => {
    assert.deepEqual(undescribed(JSON.parse(JSON.stringify(schema)), name), [])
  })
}

function undescribed(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => {
    const here = `${place}/${name}`
    if (name !== 'properties') return undescribed(inside, here)
    return Object.entries(inside as Record<string, { description?: string }>).flatMap(
      ([property, schema]) => [
        ...(schema.description ? [] : [`${here}/${property}`]),
        ...undescribed(schema, `${here}/${property}`),
      ],
    )
  })
}
