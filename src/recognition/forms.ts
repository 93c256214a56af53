import { z } from 'zod'
import type { FieldError } from '#platform/http/form.ts'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import type { Signature } from './certificate.ts'
import type { RecognitionMessages } from './messages/fr.ts'

/** Reads who signs: one name, function and structure for each of the programme's signatories. */
export function readSignatures(
  fields: Readonly<Record<string, string>>,
  count: number,
  words: RecognitionMessages['faults'],
): { signatures: Signature[]; errors: FieldError[] } {
  const signatures = Array.from({ length: count }, (_, position) => ({
    name: tidyName(fields[`name-${position}`] ?? ''),
    title: (fields[`title-${position}`] ?? '').trim(),
    structure: (fields[`structure-${position}`] ?? '').trim(),
  }))
  const errors = signatures.flatMap((signature, position) => [
    ...faultOf(`name-${position}`, signature.name, words.name, words.tooLong),
    ...(isOnlyName(signature.name) ? [] : [{ field: `name-${position}`, message: words.onlyName }]),
    ...faultOf(`title-${position}`, signature.title, words.title, words.tooLong),
    ...faultOf(`structure-${position}`, signature.structure, null, words.tooLong),
  ])
  return { signatures, errors }
}

function faultOf(
  field: string,
  value: string,
  missing: string | null,
  tooLong: (most: number) => string,
): FieldError[] {
  if (value === '' && missing !== null) return [{ field, message: missing }]
  return value.length > 120 ? [{ field, message: tooLong(120) }] : []
}

/** What somebody decides beside the rule. */
export function overrideForm(words: RecognitionMessages['faults']) {
  return z.object({
    completed: z.enum(['yes', 'no'], words.choice),
    reason: z.string({ error: words.reason }).trim().min(1, words.reason).max(300, words.tooLong(300)),
  })
}
