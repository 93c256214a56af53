import { randomUUID } from 'node:crypto'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'
import { sendMessage } from '#src/messages/index.ts'
import { routeOf } from '../concern.ts'
import { teamOn } from '../queries.ts'

export type RaisedConcern = {
  worry: string
  about: string
  /** How to reach whoever writes; empty is anonymous. */
  contact: string
  /** People of the team who must not learn of it. */
  keptFrom: readonly string[]
  page: string
  language: Language
}

/** Where the officers read: their zone for the day, and the addresses of the message: their list, and where to raise another. */
export type Desk = { zone: string; link: string; reportLink: string }

/** Nobody could read it who is not kept from it, so it is not taken: help numbers are what is left. */
export type RaisingRefusal = 'nobody left'

/**
 * Seals what somebody worries about and tells whoever may read it that something waits. Who acts is never written, and
 * no audit row is: with an account or without, only the contact that she chose to give says who she is.
 */
export async function raiseConcern(
  scope: Scope,
  raised: RaisedConcern,
  { zone, link, reportLink }: Desk,
): Promise<RaisingRefusal | null> {
  const { organisationId, now } = scope
  const { worry, about, contact, page, language } = raised
  const raisedOn = dayIn(zone, now)
  const team = await teamOn(scope, raisedOn)
  const keptFrom = team.map(({ personId }) => personId).filter((id) => raised.keptFrom.includes(id))
  const idsOf = (role: string) => team.filter((it) => it.role === role).map(({ personId }) => personId)
  const route = routeOf(
    { officers: idsOf('safeguarding officer'), administrators: idsOf('administrator') },
    keptFrom,
  )
  if (route === null) return 'nobody left'
  const anonymous = contact === ''
  await scope.db
    .insertInto('concerns')
    .values({
      organisationId,
      // The time is inside an id of version 7: an anonymous concern has a random one.
      id: anonymous ? randomUUID() : newId(now),
      worry,
      about,
      contact,
      page,
      language,
      routedTo: route.to,
      keptFrom,
      raisedOn,
      raisedAt: anonymous ? null : now,
    })
    .execute()
  for (const recipientId of route.readers) {
    await sendMessage(scope, { template: 'concern-received', recipientId, values: { link, reportLink } })
  }
  return null
}
