import { z } from 'zod'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import { isOnlyName } from '#platform/text/only-name.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { type Asked, type GuardianScreen, questionsOf } from './guardian-screens.ts'
import type { GuardianMessages } from './messages/guardian-fr.ts'

type Reading = {
  programme: ProgrammeDocument
  language: Language
  words: GuardianMessages['faults']
  /** Fills in what a question leaves open, as its page does: her first name. */
  fill: (words: string) => string
}

/** The faults of one of the guardian's screens; none when it can be left behind. */
export function guardianFaults(
  screen: GuardianScreen,
  fields: Record<string, string>,
  reading: Reading,
): FieldError[] {
  const asked = screen.parts.filter((part): part is Asked => part.kind === 'asked')
  return asked.flatMap((part) => partFaults(part, fields, reading))
}

function partFaults(
  part: Asked,
  fields: Record<string, string>,
  { programme, language, words, fill }: Reading,
): FieldError[] {
  const name = z.string().trim().min(1).max(100)
  const fault = (field: string, schema: z.ZodType, message: string) =>
    schema.safeParse(fields[field]).success ? [] : [{ field, message }]
  if (part.about === 'guardian-name') {
    return ['first-name', 'last-name'].flatMap((field) => {
      const missing = fault(field, name, field === 'first-name' ? words.name : words.lastName)
      return missing.length > 0 ? missing : fault(field, name.refine(isOnlyName), words.onlyName)
    })
  }
  if (part.about === 'relation') {
    return fault('relation', z.enum((part.choices ?? []).map(({ key }) => key)), words.choose)
  }
  return questionsOf(part, programme, language).flatMap(({ field, label }) =>
    fault(field, z.enum(['yes', 'no']), words.answer(fill(label))),
  )
}
