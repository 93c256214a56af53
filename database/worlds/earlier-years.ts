import type { TotalGiven } from '#src/impact/index.ts'
import { enterTotal, quotePublication } from '#src/impact/index.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsEdition } from './editions.ts'
import { publishedFigures } from './published-figures.ts'
import { memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

/** The years before Frise, counted by hand from a document that is as fictional as the association. */
const counted: readonly Pick<TotalGiven, 'figure' | 'value'>[] = [
  { figure: 'girls-enrolled', value: 238 },
  { figure: 'cohorts-held', value: 16 },
  { figure: 'taught-hours', value: 1_712 * 60 },
  { figure: 'learner-hours', value: 23_480 * 60 },
  { figure: 'territories', value: 7 },
  { figure: 'schools-visited', value: 61 },
  { figure: 'people-counted', value: 3_140 },
  { figure: 'people-estimated', value: 1_250 },
]

/** Totals of earlier years; and, beside every figure, what a real association published, quoted and never computed with. */
export const earlierYears: WorldStep = {
  name: 'earlier-years',
  slug: 'ricochet',
  build: async (scope, _frise, today) => {
    const { year, campaign } = await lastYearsEdition(today)
    const entering = as(
      scope,
      await memberNamed(scope, 'Lefort'),
      daysAfter(campaign.opensAt.slice(0, 10), 10),
      '15:00',
    )
    const of = {
      fromDay: `${year - 4}-01-01`,
      toDay: `${year - 1}-08-31`,
      document: `Rapports d’activité ${year - 4}-${year - 1} de Ricochet (documents fictifs), tableau des promotions`,
      countedBy: 'Ornella Sabatier',
      countedOn: `${year - 1}-09-30`,
    }
    for (const total of counted) {
      const entered = await enterTotal(entering, { ...total, ...of })
      if ('refused' in entered) throw new Error(`${total.figure}: ${entered.refused}`)
    }
    for (const quotation of publishedFigures) await quotePublication(entering, quotation)
  },
}
