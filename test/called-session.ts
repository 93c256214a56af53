import { type Mark, sessionWithin, sheetOf, takeRollCall } from '#src/cohorts/index.ts'
import { everywhere, type Promotion } from './promotion.ts'

/** The roll call of the `index`th session of a promotion, by first names; by Nadia, and from the newest sheet, unless said otherwise. */
export async function callSession(
  { deed, team, sessions }: Promotion,
  index: number,
  answers: Record<string, Mark>,
  { by = 'nadia', revision }: { by?: 'nadia' | 'maud'; revision?: number } = {},
) {
  return deed(team[by].id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, sessions[index]!.id))!
    const sheet = await sheetOf(scope, session.id)
    const marks = new Map(
      sheet.lines.flatMap(({ enrolmentId, firstName }) => {
        const mark = answers[firstName]
        return mark ? [[enrolmentId, mark] as const] : []
      }),
    )
    return takeRollCall(scope, { session, marks, revision: revision ?? sheet.revision })
  })
}
