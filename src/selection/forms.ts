import { z } from 'zod'
import type { Language } from '#platform/i18n/language.ts'
import { isId } from '#platform/ids/ids.ts'
import { views } from './board.ts'
import { markField, type Selection } from './file.ts'
import type { SelectionMessages } from './messages/fr.ts'

const sentence = (missing: string, tooLong: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(500, tooLong)

/** Words that somebody wants hidden, one name or phrase a line. */
export function hiddenWordsForm({ faults }: SelectionMessages['masking']) {
  return z.object({
    words: z
      .string({ error: faults.words })
      .transform((typed) =>
        [...new Set(typed.split(/\r\n|\r|\n/).map((line) => line.trim()))].filter(Boolean),
      )
      .refine((lines) => lines.length > 0, faults.words)
      .refine((lines) => lines.length <= 20, faults.tooMany)
      .refine((lines) => lines.every((line) => line.length <= 100), faults.tooLong),
  })
}

/** One mark for each criterion, each one of its anchors, and a sentence. */
export function reviewForm(
  { criteria }: Selection,
  { faults }: SelectionMessages['reading'],
  language: Language,
) {
  const fields = criteria.map(({ key, anchors, label }) => [
    markField(key),
    z.enum(
      anchors.map((_, mark) => String(mark)),
      { error: faults.mark(label[language]) },
    ),
  ])
  return z
    .object({ ...Object.fromEntries(fields), sentence: sentence(faults.sentence, faults.tooLong) })
    .transform((typed: Record<string, unknown>) => ({
      marks: Object.fromEntries(criteria.map(({ key }) => [key, Number(typed[markField(key)])])),
      sentence: String(typed.sentence),
    }))
}

/** A decision of the board; where no place was left, its other button puts her first on the waiting list. */
export function boardDecisionForm({ faults }: SelectionMessages['one']) {
  return z
    .object({
      outcome: z.enum(['offered', 'waiting', 'declined'], { error: faults.outcome }),
      sentence: sentence(faults.sentence, faults.tooLong),
      withoutReadings: z.string().trim().max(500, faults.tooLong).optional(),
      line: z.literal('first').optional().catch(undefined),
      seen: z.string().optional(),
    })
    .transform(({ line, ...decision }) =>
      line === undefined ? decision : { ...decision, outcome: 'waiting' as const, firstInLine: true },
    )
}

/** What a wrong query says is ignored: a board always answers. */
export const boardQuery = z.object({
  campaign: z.string().optional().catch(undefined),
  site: z.string().refine(isId).optional().catch(undefined),
  view: z.enum(views).catch('all'),
})
