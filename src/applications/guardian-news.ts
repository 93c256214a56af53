import type { TemplateName, TemplateValues } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords, fullName, type Person } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { CampaignView } from './campaign-view.ts'
import type { OtherCohort } from './news.ts'
import { calendarTold } from './place-session.ts'

/** What became of her place, told to a guardian with a link of its own to the guardian's page. */
export type GuardianNews =
  | { template: 'guardian-place-confirmed' }
  | ({ template: 'guardian-place-left' } & Pick<
      TemplateValues['guardian-place-left'],
      'expectedOn' | 'byHerLink'
    >)
  | ({ template: 'guardian-place-ended' } & Pick<TemplateValues['guardian-place-ended'], 'expectedOn'>)
  | ({ template: 'guardian-cohort-changed' } & OtherCohort)
  | ({ template: 'guardian-stay-ends' } & Pick<TemplateValues['guardian-stay-ends'], 'lastDay'>)

/** Whose place it is and where, whom families call there, and the link that leads to the guardian's page. */
type GuardianNewsPlace = {
  applicant: Pick<Person, 'firstName' | 'lastName'>
  campaign: Pick<CampaignView, 'programme' | 'edition'>
  siteName: string | null
  call: { name: string; phone: string }
  link: string
  site: SiteAddress
}

/** Hands the template of the news and its values to `write`: to be sent, or to be read before. */
export function writeGuardianNews<Result>(
  news: GuardianNews,
  { applicant, campaign, siteName, call: { name, phone }, link, site }: GuardianNewsPlace,
  write: <Name extends TemplateName>(template: Name, values: TemplateValues[Name]) => Result,
): Result {
  const common = {
    child: fullName(applicant),
    programme: campaign.programme.name,
    call: { name, phone: contactInWords(phone) },
    link,
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
  if (news.template === 'guardian-place-left')
    return write(news.template, { ...common, expectedOn: news.expectedOn, byHerLink: news.byHerLink })
  if (news.template === 'guardian-place-ended')
    return write(news.template, { ...common, expectedOn: news.expectedOn })
  if (news.template === 'guardian-cohort-changed') {
    const { template, ...told } = news
    return write(template, { ...common, ...told })
  }
  if (news.template === 'guardian-stay-ends')
    return write(news.template, { ...common, lastDay: news.lastDay })
  return write(news.template, {
    ...common,
    site: siteName ?? '',
    firstDay: campaign.edition.firstDay,
    when: calendarTold(campaign.edition),
    sheet: campaign.programme.cohort.emergencySheet !== undefined,
  })
}
