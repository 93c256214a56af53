import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName, isReached, maskedContact, type Person, sharesContact } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-view.ts'
import { sideBySide } from '../guardian-answers.ts'
import { lastLinkTo } from '../guardian-reminder.ts'
import { isOfAge } from '../majority.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { teamMessages } from '../messages/team.ts'
import { applicationPaths } from '../paths.ts'
import { toConfirmByVoice } from '../permission.ts'

type GuardiansCardProps = {
  chrome: Chrome
  application: ApplicationView
  /** Where her site is, `YYYY-MM-DD`. */
  today: string
}

/** What the coordinator must know of the guardians beside a decision, and the way to their page. */
export function GuardiansCard({ chrome, application, today }: GuardiansCardProps) {
  const { language, organisation } = chrome
  const m = teamMessages(language).one
  const { guardians, applicant, permission } = application
  if (!hasGuardiansPage(application)) return null
  const ofAge = isOfAge(application.campaign.programme, applicant.birthDate, today)
  const waiting = toConfirmByVoice(application)
  const shares = (guardian: Person) => sharesContact(applicant, guardian)
  return (
    <>
      {waiting.some(shares) && <Notice kind="warning">{m.sharedContact}</Notice>}
      {!waiting.every(shares) && <Notice kind="warning">{m.shownLink}</Notice>}
      {sideBySide(application, language).some(({ disagree }) => disagree) && (
        <Notice kind="warning">{m.disagree}</Notice>
      )}
      {!guardians.every(isReached) && <Notice kind="warning">{m.noContact}</Notice>}
      {guardians.length === 0 && !ofAge && <Notice kind="warning">{m.nobodySigns}</Notice>}
      {permission === 'unanswered' &&
        guardians
          .filter(isReached)
          .map((guardian) => (
            <Small>{linkInWords(lastLinkTo(application, guardian.id), guardian, chrome)}</Small>
          ))}
      <LinkButton kind="secondary" href={applicationPaths.guardians(organisation.slug, application.id)}>
        {m.guardians}
      </LinkButton>
    </>
  )
}

function linkInWords(at: Date | undefined, guardian: Person, { language, organisation }: Chrome): string {
  const m = guardiansMessages(language)
  const name = fullName(guardian) || m.unnamed(maskedContact(guardian))
  return at === undefined
    ? m.neverSent(name)
    : m.lastSent(name, plainDay(dayIn(organisation.zone, at), language))
}

/** Somebody signs for her, or has to: the page of her guardians has something to say. */
export function hasGuardiansPage({ permission, guardians }: ApplicationView): boolean {
  return permission !== 'not needed' || guardians.length > 0
}
