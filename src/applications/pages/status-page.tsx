import type { FieldError } from '#platform/http/form.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { lengthInWords, say } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Prose, Section, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { hasEnded, mayWithdraw } from '../application.ts'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall, placeOf } from '../application-view.ts'
import { sayAbout } from '../campaign-words.ts'
import { applicantMessages } from '../messages/applicant.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { couldApplyNextYear, saidBy } from '../next-time.ts'
import { ownPaths } from '../paths.ts'
import { type ComingSessions, type Days, whenInWords } from '../place-session.ts'
import { ComingSessionsCard } from './coming-sessions.tsx'
import { draftEndsInWords } from './draft-ends-in-words.ts'
import { ExpiredCard } from './expired-card.tsx'
import { GuardianTrack } from './guardian-track.tsx'
import { NextDoors } from './next-doors.tsx'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'
import { type EditionPhase, isRead, isRefusedByGuardian, leadOf, titleOf } from './status-words.ts'
import { WhatIsHers } from './what-is-hers.tsx'

type StatusPageProps = {
  chrome: Chrome
  token: string
  /** The last day on which her link opens this page, in words. */
  keepUntil: string
  application: ApplicationView
  /** Where a draft goes on. */
  resumeHref: string
  /** Her own word on her image is missing. */
  asksImage: boolean
  /** A paper is still to be given, by her or by a guardian. */
  owesPaper: boolean
  /** She fills in her emergency sheet herself. */
  writesSheet: boolean
  /** What her programme calls her today; null where it names no levels, or she has no place. */
  level: Translated | null
  /** Her diploma was given. */
  hasDiploma: boolean
  /** Her last day in a cohort that she left, `YYYY-MM-DD`; null otherwise. */
  leftOn: string | null
  /** Her last day that is still to come, `YYYY-MM-DD`, written down by the team; null otherwise. */
  leavesOn: string | null
  /** Her group will not take place, and another is looked for. */
  withoutGroup: boolean
  /** Her sessions to come, from the day on which she is in a cohort. */
  coming: ComingSessions | null
  /** First and last day of her sessions, where they are known. */
  days: Days | null
  /** Where her edition is: once it is over, there is no place to give up any more. */
  phase: EditionPhase
  /** Nobody but herself signs for her today. */
  ofAge: boolean
  /** Her guardians are told when she gives up a place that is hers. */
  tellsGuardians: boolean
  /** Her offer is over, though nobody has closed it yet. */
  late: boolean
  /** She has a draft, and her campaign takes no applications now. */
  tooLate: boolean
  /** The waiting list has ended, though nobody has answered her yet. */
  listOver: boolean
  /** No day can be promised for her answer, or the one that was has passed. */
  answerOpen: boolean
  errors?: FieldError[]
}

/** Where her file is and what comes next, at any time, by her own link. */
export function StatusPage({
  chrome,
  token,
  keepUntil,
  application,
  resumeHref,
  asksImage,
  owesPaper,
  writesSheet,
  level,
  hasDiploma,
  leftOn,
  leavesOn,
  withoutGroup,
  coming,
  days,
  phase,
  ofAge,
  tellsGuardians,
  late,
  tooLate,
  listOver,
  answerOpen,
  errors = [],
}: StatusPageProps) {
  const { language, organisation } = chrome
  const { campaign } = application
  const isPast = application.state === 'offered' && (late || phase === 'over')
  const state = isPast ? 'expired' : application.state
  const waitsInVain = state === 'waiting' && listOver
  const left = leftOn !== null
  const ended = waitsInVain || left || hasEnded(state)
  const refused = isRefusedByGuardian(application, state)
  const nextTime = couldApplyNextYear(campaign, saidBy(application))
  const { address, nextDoors } = campaign.programme
  const m = applicantMessages(language, address)
  const toCall = personToCall(application)
  return (
    <StepPage
      chrome={chrome}
      overline={campaign.edition.name[language]}
      title={
        tooLate
          ? m.begin.closed
          : titleOf(application, { state, phase, waitsInVain, leftOn, withoutGroup, hasDiploma }, m)
      }
      lead={
        <PhoneInWords
          words={
            tooLate
              ? m.status.tooLate(lengthInWords(campaign.programme.retention.draftsNeverSent.for, language))
              : leadOf(
                  application,
                  { state, phase, waitsInVain, leftOn, withoutGroup, nextTime, language },
                  m,
                )
          }
          phone={toCall.phone}
        />
      }
      errors={errors}
    >
      {state === 'draft' && !tooLate && (
        <>
          <LinkButton size="main" href={resumeHref}>
            {m.status.resume}
          </LinkButton>
          <p>{draftEndsInWords(application, m, language)}</p>
        </>
      )}
      {tooLate && (
        <LinkButton icon="file-check" href={ownPaths.answers(organisation.slug, token)}>
          {m.answers.open}
        </LinkButton>
      )}
      {isRead(state) && !refused && (
        <Prose>
          {campaign.programme.application.sent.tells
            .filter((tell) => !answerOpen || !say(tell, language, address).includes('{answersBy}'))
            .map((tell) => (
              <p>{sayAbout(campaign, language)(tell)}</p>
            ))}
          {answerOpen && (
            <p>
              <PhoneInWords
                words={m.status.answerOpen(toCall.name, wholePhone(toCall.phone))}
                phone={toCall.phone}
              />
            </p>
          )}
        </Prose>
      )}
      {leavesOn !== null && <Notice kind="info">{m.status.leavesOn(plainDay(leavesOn, language))}</Notice>}
      <ComingSessionsCard coming={coming} language={language} />
      {application.siteName && !ended && !withoutGroup && (
        <DescriptionList
          rows={[
            { term: m.status.where, value: placeOf(application, language), icon: 'map-pin' },
            {
              term: m.status.when,
              value: whenInWords(campaign.edition, days, language),
              icon: 'calendar-days',
            },
            ...(level === null
              ? []
              : [{ term: m.status.level, value: level[language], icon: 'user-round' as const }]),
          ]}
        />
      )}
      {hasDiploma && (
        <LinkButton size="main" icon="download" href={ownPaths.diploma(organisation.slug, token)}>
          {m.status.diploma}
        </LinkButton>
      )}
      {asksImage && (
        <Card kind="attention" title={m.image.title}>
          <p>{m.image.card}</p>
          <LinkButton kind="secondary" href={ownPaths.imageRights(organisation.slug, token)}>
            {m.image.open}
          </LinkButton>
        </Card>
      )}
      {state === 'expired' && phase !== 'over' && (
        <ExpiredCard chrome={chrome} token={token} application={application} m={m} />
      )}
      {state === 'offered' && <OfferCard chrome={chrome} token={token} application={application} m={m} />}
      {state !== 'draft' && !ended && !refused && (
        <GuardianTrack chrome={chrome} token={token} application={application} ofAge={ofAge} m={m} />
      )}
      {state === 'accepted' && !left && (
        <LinkButton
          kind={owesPaper ? 'primary' : 'discreet'}
          icon="file-check"
          href={ownPaths.papers(organisation.slug, token)}
        >
          {owesPaper ? m.status.papers : m.status.papersDone}
        </LinkButton>
      )}
      {(ended || refused || tooLate || state === 'waiting' || state === 'expired') && (
        <Section title={m.status.doors}>
          <NextDoors
            chrome={chrome}
            campaign={campaign}
            nextTime={nextTime}
            doors={nextDoors.filter(({ opensFor }) => opensFor.includes('not-selected'))}
          />
        </Section>
      )}
      {!left && saysWhomToCall(state, phase) && (
        <p>
          <PhoneInWords
            words={m.status.question(toCall.name, wholePhone(toCall.phone))}
            phone={toCall.phone}
          />
        </p>
      )}
      <Small>{m.status.keepLink(keepUntil)}</Small>
      <WhatIsHers chrome={chrome} token={token} application={application} writesSheet={writesSheet} m={m} />
      {mayWithdraw(application.state) && !left && state !== 'offered' && phase !== 'over' && (
        <Leaving
          chrome={chrome}
          token={token}
          application={application}
          m={m}
          phase={phase}
          tellsGuardians={tellsGuardians}
        />
      )}
      {state === 'offered' && (
        <Disclosure summary={m.status.refuse}>
          <p>{m.status.refuseSure}</p>
          <Form action={ownPaths.refusal(organisation.slug, token)} label={m.status.refuse}>
            <Button kind="secondary">{m.status.refuse}</Button>
          </Form>
        </Disclosure>
      )}
    </StepPage>
  )
}

/** Is something asked of her, or still to come, and nobody named yet in what she reads above? */
function saysWhomToCall(state: ApplicationView['state'], phase: EditionPhase): boolean {
  return state === 'draft' || state === 'offered' || (state === 'accepted' && phase === 'to come')
}

type PartProps = { chrome: Chrome; token: string; application: ApplicationView; m: ApplicantMessages }

function OfferCard({ chrome, token, application, m }: PartProps) {
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  return (
    <Card
      kind="attention"
      title={`${m.status.offerUntil} ${instantIn(zone, application.offer!.expiresAt, chrome.language)}`}
    >
      <Form action={ownPaths.acceptance(chrome.organisation.slug, token)} label={m.status.accept}>
        <Actions>
          <Button size="main">{m.status.accept}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

type LeavingProps = PartProps & Pick<StatusPageProps, 'phase' | 'tellsGuardians'>

/** What she gives up, in the words of where she is; an open offer has its own gesture. */
function Leaving({ chrome, token, application: { state }, m, phase, tellsGuardians }: LeavingProps) {
  const hasPlace = state === 'accepted'
  const words = m.status.leave[hasPlace ? (phase === 'under way' ? 'sessions' : 'place') : 'application']
  return (
    <Disclosure summary={words.name}>
      <p>{words.sure}</p>
      {hasPlace && <p>{m.status.withdrawTells[tellsGuardians ? 'guardians' : 'nobody else']}</p>}
      <Form action={ownPaths.withdrawal(chrome.organisation.slug, token)} label={words.name}>
        <Button kind="secondary">{words.name}</Button>
      </Form>
    </Disclosure>
  )
}
