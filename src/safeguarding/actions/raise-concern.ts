import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { idOfForm } from '#platform/ids/ids.ts'
import { sendMessage, wayTo } from '#src/messages/index.ts'
import { routeOf, type TeamMember } from '../concern.ts'
import { namedUnticked } from '../named-in-concern.ts'
import { teamOn } from '../queries.ts'

type RaisedConcern = {
  /** The random key that the form carried: sent again with the same words, it is one concern. */
  key: string
  worry: string
  about: string
  /** How to reach whoever writes; empty is anonymous. */
  contact: string
  /** People of the team who must not learn of it. */
  keptFrom: readonly string[]
  /** People of the team about whom she was asked whether it is kept from them, and who she did not tick. */
  asked: readonly string[]
  page: string
  language: Language
  /** Many have just come from the same network address: it calls nobody again, those before it have. */
  isOneOfMany?: boolean
}

/**
 * Where the officers read: their zone for the day, the addresses of the message (their list, and where to raise another), and by
 * which ways messages leave.
 */
type Desk = { zone: string; link: string; reportLink: string; leavesBy: readonly ('mail' | 'sms')[] }

/**
 * Nobody could read it who is not kept from it, so it is not taken: help numbers are what is left. Or it may speak of somebody
 * who would read it, and she has not been asked about her yet.
 */
type RaisingRefusal = 'nobody left' | { named: TeamMember[] }

/**
 * Seals what somebody worries about and tells whoever may read it that something waits. Who acts is never written, and
 * no audit row is: with an account or without, only the contact that she chose to give says who she is. `isTold`: a message
 * leaves for one of them at least.
 */
export async function raiseConcern(
  scope: Scope,
  raised: RaisedConcern,
  { zone, link, reportLink, leavesBy }: Desk,
): Promise<RaisingRefusal | { isTold: boolean }> {
  const { organisationId, now } = scope
  const { key, worry, about, contact, page, language, isOneOfMany = false } = raised
  const raisedOn = dayIn(zone, now)
  const team = await teamOn(scope, raisedOn)
  const named = namedUnticked(raised, team).filter(({ personId }) => !raised.asked.includes(personId))
  if (named.length > 0) return { named }
  const keptFrom = team.map(({ personId }) => personId).filter((id) => raised.keptFrom.includes(id))
  const isReached = (member: (typeof team)[number]) => leavesBy.some((way) => way === wayTo(member).channel)
  const route = routeOf(
    team.map((member) => ({ ...member, isReached: isReached(member) })),
    keptFrom,
  )
  if (route === null) return 'nobody left'
  const { readers, isTold } = route
  const anonymous = contact === ''
  const { numInsertedOrUpdatedRows: written } = await scope.db
    .insertInto('concerns')
    .values({
      organisationId,
      // No time is inside it, as in an id of version 7.
      id: idOfForm(key, [worry, about, contact, ...keptFrom]),
      worry,
      about,
      contact,
      page,
      language,
      isOneOfMany,
      readers,
      keptFrom,
      raisedOn,
      raisedAt: anonymous ? null : now,
    })
    // Without naming the key: the seal lets nobody who writes look at what is there.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (written === 0n || isOneOfMany) return { isTold }
  for (const recipientId of readers) {
    await sendMessage(scope, { template: 'concern-received', recipientId, values: { link, reportLink } })
  }
  return { isTold }
}
