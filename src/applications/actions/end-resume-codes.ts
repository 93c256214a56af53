import type { Scope } from '#platform/database/database.ts'

/** Whoever had a link of hers may have asked for a code, which opens her file as a link does. */
export async function endResumeCodes({ db, organisationId }: Scope, applicantId: string): Promise<void> {
  await db
    .deleteFrom('resumeCodes')
    .where('organisationId', '=', organisationId)
    .where('applicationId', 'in', (given) =>
      given
        .selectFrom('applications')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('applicantId', '=', applicantId),
    )
    .execute()
}
