import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import type { GuardianDone } from '../place-queries.ts'
import type { ComingSessions, Days } from '../place-session.ts'
import { ComingSessionsCard } from './coming-sessions.tsx'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

/** A place that is hers, as a guardian sees it by a link that went to her own contact: when she comes, and what is done already. */
export type GuardianPlace = {
  coming: ComingSessions | null
  days: Days | null
  done: GuardianDone
  /** Her last day in a cohort that she left, `YYYY-MM-DD`; null otherwise. */
  leftOn: string | null
  /** Her last day that is still to come, `YYYY-MM-DD`; null otherwise. */
  leavesOn: string | null
  /** Her group will not take place, and another is looked for. */
  withoutGroup: boolean
}

type GuardianPlaceCardProps = {
  chrome: Chrome
  application: ApplicationView
  token: string
  /** Null before the place is confirmed, and by a link that was shown on the girl's screen. */
  place: GuardianPlace | null
}

/** When her child comes, and what is left for a guardian once the place is confirmed; what is done stands below, to be looked at again. */
export function GuardianPlaceCard({ chrome, application, token, place }: GuardianPlaceCardProps) {
  if (place === null) return null
  const m = guardianMessages(chrome.language).place
  const { slug } = chrome.organisation
  const { name, phone } = personToCall(application)
  if (place.leftOn !== null) {
    return (
      <Card title={m.left(application.applicant.firstName)}>
        <PhoneInWords
          words={m.leftOn(plainDay(place.leftOn, chrome.language), name, wholePhone(phone))}
          phone={phone}
        />
      </Card>
    )
  }
  const { sheet, papers } = place.done
  const asksSheet = application.campaign.programme.cohort.emergencySheet !== undefined
  const all = (sheet || !asksSheet) && papers
  const sheetLink = asksSheet && (
    <LinkButton
      kind={sheet ? 'discreet' : 'secondary'}
      icon="phone"
      href={guardianPaths.emergencySheet(slug, token)}
    >
      {sheet ? m.emergencySheetDone : m.emergencySheet}
    </LinkButton>
  )
  const papersLink = (
    <LinkButton
      kind={papers ? 'discreet' : 'secondary'}
      icon="file-check"
      href={guardianPaths.papers(slug, token)}
    >
      {papers ? m.papersDone : m.papers}
    </LinkButton>
  )
  return (
    <>
      {place.leavesOn !== null && (
        <Notice kind="info">{m.leavesOn(plainDay(place.leavesOn, chrome.language))}</Notice>
      )}
      <ComingSessionsCard coming={place.coming} language={chrome.language} />
      <Card
        kind={all ? 'plain' : 'attention'}
        title={(place.withoutGroup ? m.withoutGroup : m.title)(application.applicant.firstName)}
      >
        {place.withoutGroup && (
          <p>
            <PhoneInWords words={m.withoutGroupNext(name, wholePhone(phone))} phone={phone} />
          </p>
        )}
        <p>{all ? m.allDone : m.lead}</p>
        <Actions>
          {(all || !sheet) && sheetLink}
          {(all || !papers) && papersLink}
        </Actions>
      </Card>
      {!all && (sheet || papers) && (
        <Actions>
          {sheet && sheetLink}
          {papers && papersLink}
        </Actions>
      )}
    </>
  )
}
