import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { changedMeanwhile, differing, type SettingName, type Settings } from '../settings.ts'
import { lockSettings } from '../settings-queries.ts'

type SettingsRefused = { refused: 'changed'; standing: Settings; changed: SettingName[] }

/**
 * Settles what holds for the whole organisation. `seen`: what stood on the page when somebody began to type. Refused when
 * somebody else changed one of them meanwhile, to something else; null when done.
 */
export async function changeSettings(
  scope: Scope,
  seen: Partial<Settings>,
  wanted: Settings,
): Promise<SettingsRefused | null> {
  const standing = await lockSettings(scope)
  const changed = changedMeanwhile(seen, standing, wanted)
  if (changed.length > 0) return { refused: 'changed', standing, changed }
  const fields = differing(wanted, standing)
  if (fields.length === 0) return null
  await scope.db
    .updateTable('organisations')
    .set(wanted)
    .where('organisationId', '=', scope.organisationId)
    .execute()
  await record(scope, {
    action: 'organisation.changed',
    object: { kind: 'organisation', id: scope.organisationId },
    details: { fields: fields.join(' ') },
  })
  return null
}
