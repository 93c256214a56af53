import type { Scope } from '#platform/database/database.ts'
import { Undeliverable } from '#platform/mail/mail.ts'
import { renewLink } from '#src/applications/actions/renew-link.ts'
import { deliverMessage } from '#src/messages/actions/deliver-message.ts'
import { openLinksOn } from '#src/people/index.ts'
import { askErasure } from '#src/privacy/actions/ask-erasure.ts'
import { applicationOf, applicationsByName } from './apply.ts'
import { campaignOf } from './campaigns.ts'
import { as, byLink, daysAfter } from './days.ts'
import { runningEdition, thisYearsEdition } from './editions.ts'
import { memberNamed } from './team.ts'
import { type GirlOfThisYear, girlsOfThisYear } from './this-year-girls.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'

/** She left the campaign and wants nothing of her to stay: it waits for the administrator. */
const erasureAsked: WorldStep = {
  name: 'erasure-asked',
  slug,
  build: async (scope, _frise, today) => {
    const { applicantId } = await firstOf(scope, today, ({ standing }) => standing === 'withdrawn')
    const asking = byLink(scope, applicantId, daysAfter(today, -1), '19:20')
    await askErasure(asking, { aboutId: applicantId, askedBy: applicantId })
  },
}

/** She lost the link of her draft; her coordinator sends another one to where she said to write. */
const linkLost: WorldStep = {
  name: 'link-lost',
  slug,
  build: async (scope, { origin }, today) => {
    const { applicationId } = await firstOf(
      scope,
      today,
      ({ standing, place }) => standing === 'draft' && place % 6 === 1,
    )
    const application = await applicationOf(scope, applicationId)
    const holder = application.applicant
    const newest = (await openLinksOn(scope, applicationId))[0]?.id ?? ''
    const sending = as(scope, await memberNamed(scope, 'Benali'), daysAfter(today, -1), '17:45')
    const refusal = await renewLink(sending, application, {
      holder,
      newest,
      askedByReader: false,
      site: { origin, slug },
    })
    if (refusal !== null) throw new Error(`No new link for ${holder.firstName}: ${refusal}`)
  },
}

/** The address of one guardian is full: what the coordinator wrote to the cohort did not reach her. */
const mailReturned: WorldStep = {
  name: 'mail-returned',
  slug,
  build: async (scope, _frise, today) => {
    const campaign = await campaignOf(scope, await runningEdition(today))
    const { id, createdAt } = await scope.db
      .selectFrom('messages as m')
      .innerJoin('applications as a', (join) =>
        join.onRef('a.organisationId', '=', 'm.organisationId').onRef('a.applicantId', '=', 'm.aboutId'),
      )
      .select(['m.id', 'm.createdAt'])
      .where('m.organisationId', '=', scope.organisationId)
      .where('a.campaignId', '=', campaign.id)
      .where('m.template', '=', 'free-message')
      .where('m.channel', '=', 'mail')
      .where('m.recipientId', '<>', (eb) => eb.ref('a.applicantId'))
      .orderBy('m.address')
      .executeTakeFirstOrThrow()
    const job: Scope = { ...scope, now: createdAt, actor: { kind: 'job', id: null } }
    const full = { send: () => Promise.reject(new Undeliverable('smtp EENVELOPE 552')) }
    await deliverMessage({ mail: full, sms: null, keepsWords: true }).steps({
      organisationId: scope.organisationId,
      ids: { messageId: id },
      lastAttempt: false,
      inScope: (work) => work(job),
    })
  },
}

async function firstOf(scope: Scope, today: string, wanted: (girl: GirlOfThisYear) => boolean) {
  const edition = await thisYearsEdition(today)
  const { id } = await campaignOf(scope, edition)
  const byName = await applicationsByName(scope, id)
  const { firstName, lastName } = girlsOfThisYear(edition).find(wanted)!
  return byName.get(`${firstName} ${lastName}`)!
}

/** What only somebody of the team can settle: besides what waits in campaigns and cohorts by itself. */
export const whatWaits: readonly WorldStep[] = [erasureAsked, linkLost, mailReturned]
