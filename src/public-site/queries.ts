import type { Scope } from '#platform/database/database.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'

/** A contact left for next time. `contact` is an address or a number in E.164. */
export type Lead = {
  id: string
  contact: string
  campaign: Translated
  language: Language
  leftAt: Date
  eraseOn: string
}

/** How many contacts a page of the list shows. */
export const leadsPerPage = 50

/** The contacts left for next time, the oldest first: they have waited longest. `page` counts from 1. */
export async function leadsWaiting(scope: Scope, page: number): Promise<{ leads: Lead[]; total: number }> {
  const rows = await scope.db
    .selectFrom('leads as l')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'l.organisationId').onRef('c.id', '=', 'l.campaignId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .select(['l.id', 'l.email', 'l.phone', 'l.language', 'l.createdAt', 'l.eraseOn', 'e.document'])
    .where('l.organisationId', '=', scope.organisationId)
    .orderBy('l.createdAt')
    .orderBy('l.id')
    .limit(leadsPerPage)
    .offset((page - 1) * leadsPerPage)
    .execute()
  const { total } = await scope.db
    .selectFrom('leads')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('organisationId', '=', scope.organisationId)
    .executeTakeFirstOrThrow()
  const leads = rows.map(({ id, email, phone, language, createdAt, eraseOn, document }) => ({
    id,
    contact: email ?? phone ?? '',
    campaign: (document as { name: Translated }).name,
    language: language as Language,
    leftAt: createdAt,
    eraseOn,
  }))
  return { leads, total }
}
