import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { insertChannel, type NewChannel } from '../store.ts'

/** Opens a way in that is no talk: an ambassador's network, a relay, a teacher, an event. */
export async function openChannel(
  scope: Scope,
  channel: Omit<NewChannel, 'talkId'>,
): Promise<{ id: string; code: string }> {
  const opened = await insertChannel(scope, { ...channel, talkId: null })
  await record(scope, { action: 'channel.opened', object: { kind: 'channel', id: opened.id } })
  return opened
}
