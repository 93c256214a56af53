import { endOfPeriod } from '#platform/clock/period.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import {
  type Audience,
  chosenRecipients,
  type MailingRecipient,
  type MailingTemplate,
  type MailingValues,
  sendMailing,
} from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { CohortView } from '../cohort-queries.ts'
import { recipientsOf } from '../recipient-queries.ts'
import { linkBefore, linksFor } from './hand-out-own-links.ts'

/** What a message says besides what every message to this cohort says. */
export type OwnValues<Name extends MailingTemplate> = Omit<MailingValues<Name>, keyof ValuesOfCohort>

type Letter<Name extends MailingTemplate> = {
  /** An id that the form carried. */
  key: string
  template: Name
  audiences: readonly Audience[]
  values: OwnValues<Name>
}

/** What leads a girl or a guardian to her own page, where the days are. */
const leadsToHerPage: readonly MailingTemplate[] = ['cohort-given-up', 'practical-information']

/** What would be sent to whom: the preview shows it, and `writeToCohort` sends the very same. */
export async function letterTo<Name extends MailingTemplate>(
  scope: Scope,
  cohort: CohortView,
  { template, audiences, values }: Pick<Letter<Name>, 'template' | 'audiences' | 'values'>,
  site: SiteAddress,
): Promise<{ values: MailingValues<Name>; recipients: MailingRecipient[] }> {
  const all = await recipientsOf(scope, { id: cohort.id, zone: cohort.site.zone })
  return {
    values: { ...valuesOf(cohort, site), ...values } as unknown as MailingValues<Name>,
    recipients: chosenRecipients(all, audiences).map((recipient) => {
      const link = leadsToHerPage.includes(template) ? linkBefore(recipient, site) : undefined
      return { ...recipient, ...(link && { link }) }
    }),
  }
}

/**
 * Writes a message to the chosen people of a cohort, once for each key. Returns the mailing; null when it is to nobody.
 * A conflict when a form of that key was sent with other words: nothing more is.
 */
export async function writeToCohort<Name extends MailingTemplate>(
  scope: Scope,
  cohort: CohortView,
  letter: Letter<Name>,
  site: SiteAddress,
): Promise<string | null> {
  const { values, recipients } = await letterTo(scope, cohort, letter, site)
  if (recipients.length === 0) return null
  const { key, template } = letter
  const leads = leadsToHerPage.includes(template)
  const { id, isSame } = await sendMailing(scope, {
    key,
    template,
    values,
    recipients,
    cohortId: cohort.id,
    wordsUntil: wordsUntil(cohort),
    ...(leads && { linkFor: await linksFor(scope, cohort, site) }),
  })
  if (!isSame) throw new Conflict('message')
  return id
}

type ValuesOfCohort = ReturnType<typeof valuesOf>

/** What every message to a cohort says: how the girls are addressed, whom to call, where to report a concern. */
function valuesOf({ name, programme, edition, site }: CohortView, { origin, slug }: SiteAddress) {
  const { personToCall } = edition.sites.find(({ key }) => key === site.key)!
  return {
    address: programme.address,
    cohort: name,
    call: { name: personToCall.name, phone: contactInWords(personToCall.phone) },
    reportLink: origin + concernPaths.raise(slug),
  }
}

/** Until when what was written can be read again: the programme says how long after its edition. */
export function wordsUntil({ programme, edition }: Pick<CohortView, 'programme' | 'edition'>): string {
  const kept = programme.retention.messagesToCohorts?.for
  return kept === undefined ? edition.lastDay : endOfPeriod(edition.lastDay, kept)
}
