import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { instantIn, plainDay, shortDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { maskedContact } from '#src/people/index.ts'
import { lengthInWords } from '#src/programmes/index.ts'
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
import { lastLinkTo } from '../guardian-reminder.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { type ApplicantMessages } from '../messages/applicant-fr.ts'
import { couldApplyNextYear, saidBy } from '../next-time.ts'
import { ownPaths } from '../paths.ts'
import { hasAnsweredHerself } from '../permission.ts'
import { type ComingSessions, type Days, whenInWords } from '../place-session.ts'
import { ComingSessionsCard } from './coming-sessions.tsx'
import { NextDoors } from './next-doors.tsx'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'
import { WhatIsHers } from './what-is-hers.tsx'

/** Today beside the first and the last day of an edition. */
export type EditionPhase = 'to come' | 'under way' | 'over'

type StatusPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  /** Where a draft goes on. */
  resumeHref: string
  /** Her own word on her image is missing. */
  asksImage: boolean
  /** A paper is still to be given, by her or by a guardian. */
  owesPaper: boolean
  /** Her diploma was given. */
  hasDiploma: boolean
  /** Her sessions, from the confirmation of her cohort to the last of them. */
  coming: ComingSessions | null
  /** First and last day of her sessions, where they are known. */
  days: Days | null
  /** Where her edition is: once it is over, there is no place to give up any more. */
  phase: EditionPhase
  /** Her guardians are told when she gives up a place that is hers. */
  tellsGuardians: boolean
  /** Her offer is over, though nobody has closed it yet. */
  late: boolean
  /** She has a draft, and her campaign takes no applications now. */
  tooLate: boolean
  /** The waiting list has ended, though nobody has answered her yet. */
  listOver: boolean
  errors?: FieldError[]
}

/** Where her file is and what comes next, at any time, by her own link. */
export function StatusPage({
  chrome,
  token,
  application,
  resumeHref,
  asksImage,
  owesPaper,
  hasDiploma,
  coming,
  days,
  phase,
  tellsGuardians,
  late,
  tooLate,
  listOver,
  errors = [],
}: StatusPageProps) {
  const { language, organisation } = chrome
  const { campaign } = application
  const isPast = application.state === 'offered' && (late || phase === 'over')
  const state = isPast ? 'expired' : application.state
  const waitsInVain = state === 'waiting' && listOver
  const ended = waitsInVain || hasEnded(state)
  const refused = isRefusedByGuardian(application, state)
  const { address, nextDoors } = campaign.programme
  const m = applicantMessages(language, address)
  return (
    <StepPage
      chrome={chrome}
      overline={campaign.edition.name[language]}
      title={tooLate ? m.begin.closed : titleOf(application, { state, waitsInVain }, m)}
      lead={
        <PhoneInWords
          words={
            tooLate
              ? m.status.tooLate(lengthInWords(campaign.programme.retention.draftsNeverSent.for, language))
              : leadOf(application, { state, phase, waitsInVain, language }, m)
          }
          phone={personToCall(application).phone}
        />
      }
      errors={errors}
    >
      {state === 'draft' && !tooLate && (
        <LinkButton size="main" href={resumeHref}>
          {m.status.resume}
        </LinkButton>
      )}
      {tooLate && (
        <LinkButton icon="file-check" href={ownPaths.answers(organisation.slug, token)}>
          {m.answers.open}
        </LinkButton>
      )}
      {isRead(state) && !refused && (
        <Prose>
          <ul>
            {campaign.programme.application.sent.tells.map((tell) => (
              <li>{sayAbout(campaign, language)(tell)}</li>
            ))}
          </ul>
        </Prose>
      )}
      <ComingSessionsCard coming={coming} language={language} />
      {application.siteName && !ended && (
        <DescriptionList
          rows={[
            { term: m.status.where, value: placeOf(application), icon: 'map-pin' },
            {
              term: m.status.when,
              value: whenInWords(campaign.edition, days, language),
              icon: 'calendar-days',
            },
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
        <Card kind="attention" title={expiredTitle(application, m, language)}>
          <AskForCall chrome={chrome} token={token} application={application} m={m} />
        </Card>
      )}
      {state === 'offered' && <OfferCard chrome={chrome} token={token} application={application} m={m} />}
      {state !== 'draft' && !ended && !refused && (
        <GuardianTrack chrome={chrome} token={token} application={application} m={m} />
      )}
      {state === 'accepted' && (
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
            nextTime={couldApplyNextYear(campaign, saidBy(application))}
            doors={nextDoors.filter(({ opensFor }) => opensFor.includes('not-selected'))}
          />
        </Section>
      )}
      <Small>{m.status.keepLink}</Small>
      <WhatIsHers chrome={chrome} token={token} application={application} m={m} />
      {mayWithdraw(application.state) && state !== 'offered' && phase !== 'over' && (
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

type Standing = {
  state: ApplicationView['state']
  phase: EditionPhase
  /** She is on the list still, and nobody is called from it any more. */
  waitsInVain: boolean
  language: Chrome['language']
}

function titleOf(
  { placeRefused, permission }: ApplicationView,
  { state, waitsInVain }: Pick<Standing, 'state' | 'waitsInVain'>,
  { status, guardian }: ApplicantMessages,
): string {
  if (placeRefused) return status.placeRefused
  if (isRefusedByGuardian({ permission }, state)) return guardian.refusedTitle
  return waitsInVain ? status.listOver : status.states[state]
}

/** What comes next, in one sentence. */
function leadOf(
  application: ApplicationView,
  { state, phase, waitsInVain, language }: Standing,
  { status, guardian }: ApplicantMessages,
): string {
  const { name, phone } = personToCall(application)
  if (application.placeRefused) {
    const refused = application.permission === 'no' ? [guardian.no] : []
    return [...refused, guardian.talk(name, wholePhone(phone)), status.doorOpen].join(' ')
  }
  if (isRefusedByGuardian(application, state)) return guardian.refusedNext(name, wholePhone(phone))
  if (readLater(application, state)) return status.readLater
  if (waitsInVain) return status.listOverNext
  if (state === 'waiting') return status.waitsUntil(plainDay(application.campaign.waitingUntil, language))
  if (state === 'expired' && phase === 'over') return status.placeOver
  if (state !== 'accepted' || phase === 'to come') return status.next[state]
  if (phase === 'over') return status.over
  return status.underWay(name, wholePhone(phone))
}

/** Is it on its way to a decision? */
function isRead(state: ApplicationView['state']): boolean {
  return state === 'submitted' || state === 'under review'
}

/** Has a guardian said no to what has not led to a place yet? Nothing else is told first. */
function isRefusedByGuardian(
  { permission }: Pick<ApplicationView, 'permission'>,
  state: ApplicationView['state'],
): boolean {
  return permission === 'no' && (isRead(state) || state === 'waiting')
}

/** Is her file read only once a guardian has said yes, and none has? */
function readLater({ campaign, permission }: ApplicationView, state: ApplicationView['state']): boolean {
  return (
    isRead(state) && campaign.programme.guardian.permissionBefore === 'reading' && permission === 'unanswered'
  )
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

/** She writes once, reads when it was sent, and can call in any case. */
function AskForCall({ chrome, token, application, m }: PartProps) {
  const { askedForCall, siteZone, campaign } = application
  const { name, phone } = personToCall(application)
  const zone = siteZone ?? campaign.edition.timeZone
  return (
    <>
      {askedForCall === null ? (
        <Form action={ownPaths.coordinator(chrome.organisation.slug, token)} label={m.status.askCoordinator}>
          <Button size="main" icon="send">
            {m.status.askCoordinator}
          </Button>
        </Form>
      ) : (
        <p>{m.status.askedOn(instantIn(zone, askedForCall, chrome.language))}</p>
      )}
      <p>
        <PhoneInWords words={m.status.callToo(name, wholePhone(phone))} phone={phone} />
      </p>
    </>
  )
}

function GuardianTrack({ chrome, token, application, m }: PartProps) {
  const { permission } = application
  if (permission === 'not needed') return null
  if (permission === 'yes') return <Notice kind="success">{m.guardian.yes}</Notice>
  const { name, phone } = personToCall(application)
  if (permission === 'no') {
    const words = `${m.guardian.no} ${m.guardian.talk(name, wholePhone(phone))}`
    return (
      <Notice kind="warning">
        <PhoneInWords words={words} phone={phone} />
      </Notice>
    )
  }
  if (application.guardians.length === 0) {
    return (
      <Notice kind="info">
        <PhoneInWords words={m.guardian.nobody(name, wholePhone(phone))} phone={phone} />
      </Notice>
    )
  }
  return (
    <Card kind="choice" title={m.guardian.title} icon="file-check">
      <p>{askedInWords(application, m, chrome.language)}</p>
      {application.guardians.length > 0 && (
        <Form action={ownPaths.guardianLink(chrome.organisation.slug, token)} label={m.guardian.title}>
          <Button kind="secondary" icon="qr-code">
            {m.guardian.show}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** When who was asked last, by the end of a contact that she gave; nothing was sent where a link waits to be shown. */
function askedInWords(
  application: ApplicationView,
  { guardian: m }: ApplicantMessages,
  language: Chrome['language'],
): string {
  const { guardians, consents, siteZone, campaign } = application
  const zone = siteZone ?? campaign.edition.timeZone
  const asked = guardians
    .filter(({ id }) => !hasAnsweredHerself(consents, id))
    .flatMap((guardian) => {
      const at = lastLinkTo(application, guardian.id)
      return at === undefined ? [] : [m.asked(shortDay(dayIn(zone, at), language), maskedContact(guardian))]
    })
  return asked.length === 0 ? m.unanswered : [...asked, m.noAnswerYet].join(' ')
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

function expiredTitle(
  { offer, offerExpiredAt, siteZone, campaign }: ApplicationView,
  m: ApplicantMessages,
  language: Chrome['language'],
): string {
  const zone = siteZone ?? campaign.edition.timeZone
  const at = offer?.expiresAt ?? offerExpiredAt
  return at === null ? m.status.states.expired : `${m.status.expiredOn} ${instantIn(zone, at, language)}`
}
