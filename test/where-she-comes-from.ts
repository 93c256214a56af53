import type { Scope } from '#platform/database/database.ts'
import { applicationById } from '#src/applications/index.ts'
import { updatePerson } from '#src/people/index.ts'
import { addStructure, planTalk } from '#src/sourcing/index.ts'

/** Says where an applicant lives: the id of a place, or words of her own. */
export async function livesAt(scope: Scope, applicationId: string, home: string): Promise<void> {
  const { applicant } = (await applicationById(scope, applicationId))!
  const isPlace = home.startsWith('FR:')
  await updatePerson(scope, applicant.id, {
    placeId: isPlace ? home : null,
    placeText: isPlace ? '' : home,
  })
}

/** Writes an application down as one that began with the code of a talk in a school. */
export async function cameThrough(
  scope: Scope,
  applicationId: string,
  name: string,
  educationPriority: 'REP' | 'REP+' | 'no' | 'unknown' = 'unknown',
): Promise<void> {
  const school = { kind: 'school', name, placeId: null, placeText: '', educationPriority } as const
  const structure = { ...(await addStructure(scope, school)), name }
  const when = { day: '2026-11-20', startsAt: null, classes: '', speakerId: null, campaignId: null }
  const { channelId } = await planTalk(scope, { structure, ...when })
  await scope.db.updateTable('applications').set({ channelId }).where('id', '=', applicationId).execute()
}
