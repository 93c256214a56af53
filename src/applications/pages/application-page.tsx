import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { personDataPaths } from '#src/privacy/index.ts'
import { sayToStaff } from '#src/programmes/index.ts'
import { boardPaths, maskingPaths } from '#src/selection/paths.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Columns } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { answerInWords } from '../answer-in-words.ts'
import { awaitsDecision, mayBeOfferedAgain, mayWithdraw, originalIsOpen } from '../application.ts'
import type { ApplicationView } from '../application-queries.ts'
import type { BesideTheFile, HeardWithdrawal } from '../coordinator-queries.ts'
import { isOfAge, levelOf } from '../majority.ts'
import { answerCorrectionMessages } from '../messages/answer-correction.ts'
import { contactMessages } from '../messages/contact.ts'
import { identityMessages } from '../messages/identity.ts'
import { teamMessages } from '../messages/team.ts'
import type { TeamMessages } from '../messages/team-fr.ts'
import { withdrawalMessages } from '../messages/withdrawal.ts'
import { gaveSensitiveAnswers, optionalAnswersReadable } from '../optional-answers.ts'
import { applicationPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import { type Question, screensFor } from '../screens.ts'
import { GuardiansCard, hasGuardiansPage } from './guardians-card.tsx'
import { ImageRightCard } from './image-right-card.tsx'
import { CallPhone } from './phone-in-words.tsx'
import { PlaceBackNotice } from './place-back-notice.tsx'
import { SourceCard } from './source-card.tsx'

type ApplicationPageProps = BesideTheFile & {
  chrome: Chrome
  application: ApplicationView
  sites: readonly Site[]
  /** The sensitive questions that this visitor may read, once her consents allow it. */
  needs: readonly Question[]
  /** This visitor may hide words in what readers get: she rates nobody there. */
  mayMask: boolean
  /** Today where her site is, `YYYY-MM-DD`. */
  today: string
  errors?: FieldError[]
}

/** One application, with where it stands beside it. */
export function ApplicationPage({
  chrome,
  application,
  sites,
  called,
  heard,
  placeToGiveBack,
  channel,
  otherFiles,
  cohortClosed,
  needs,
  mayMask,
  today,
  errors = [],
}: ApplicationPageProps) {
  const { language, organisation } = chrome
  const m = teamMessages(language)
  const { programme, edition } = application.campaign
  const { consents, applicant, askedForCall } = application
  const reading = { language, sites, none: m.one.none }
  const zone = application.siteZone ?? edition.timeZone
  const facts = { birthDate: applicant.birthDate, zone, consents }
  const open = originalIsOpen(application.state)
  const asked = screensFor(programme, application.answers, edition.firstDay).flatMap((screen) => screen.asked)
  return (
    <StaffPage
      chrome={chrome}
      overline={application.campaign.edition.name[language]}
      title={fullName(application.applicant) || m.unnamed}
      errors={errors}
    >
      {askedForCall !== null && called === null && (
        <Notice kind="warning">
          {m.one.asksForCall(plainDay(dayIn(zone, askedForCall), language))}
          <Form action={applicationPaths.call(organisation.slug, application.id)} label={m.one.noteCall}>
            <Button kind="secondary" size="small" icon="phone">
              {m.one.noteCall}
            </Button>
          </Form>
        </Notice>
      )}
      {placeToGiveBack && application.permission !== 'no' && today <= edition.lastDay && (
        <PlaceBackNotice
          chrome={chrome}
          application={application}
          site={sites.find(({ id }) => id === application.siteId)}
          today={today}
        />
      )}
      <Columns
        side={
          <Standing
            {...{ chrome, application, sites, called, heard, channel, otherFiles, cohortClosed, today }}
          />
        }
      >
        <AnswersCard
          title={m.one.answers}
          application={application}
          asked={asked.filter(
            ({ key, sensitive }) => sensitive === undefined && (open || !isRated(programme, key)),
          )}
          {...reading}
        />
        {!open && (
          <Notice kind="info">
            {m.one.textsWait}{' '}
            {mayMask && <a href={maskingPaths.file(organisation.slug, application.id)}>{m.one.hideWords}</a>}
          </Notice>
        )}
        {gaveSensitiveAnswers(programme, application.answers) &&
          (needs.length === 0 ? (
            <Notice kind="info">{m.one.needsOfOthers}</Notice>
          ) : optionalAnswersReadable(programme, facts) ? (
            <AnswersCard title={m.one.needs} application={application} asked={needs} {...reading} />
          ) : (
            <Notice kind="info">{m.one.needsWait}</Notice>
          ))}
      </Columns>
    </StaffPage>
  )
}

function isRated({ selection }: ApplicationView['campaign']['programme'], key: string): boolean {
  return selection.criteria.some(({ question }) => question === key)
}

type AnswersCardProps = {
  title: string
  application: ApplicationView
  asked: readonly Question[]
  language: Chrome['language']
  sites: readonly Site[]
  none: string
}

function AnswersCard({ title, application, asked, language, sites, none }: AnswersCardProps) {
  const { address } = application.campaign.programme
  return (
    <Card title={title}>
      <DescriptionList
        kind="plain"
        rows={asked.map((question) => ({
          term: sayToStaff(question, language, address),
          value:
            answerInWords(question, application.answers, { language, address, sites, reader: 'staff' }) ??
            none,
        }))}
      />
    </Card>
  )
}

function permissionInWords(
  { permission, campaign, applicant }: ApplicationView,
  { today, m }: { today: string; m: TeamMessages },
): string {
  const ofAge = permission === 'not needed' && isOfAge(campaign.programme, applicant.birthDate, today)
  return ofAge ? m.one.ofAge : m.one.permission[permission]
}

/** Who is called about her offer: she, and who answers for her. */
function phonesOf({ applicant, guardians }: ApplicationView): { name: string; phone: string }[] {
  return [applicant, ...guardians].flatMap(({ phone, ...person }) =>
    phone === null ? [] : [{ name: fullName(person), phone }],
  )
}

function heardInWords(heard: HeardWithdrawal, language: Chrome['language']): string {
  const m = withdrawalMessages(language)
  const said =
    heard.by === 'the team' ? [m.team.reasons[heard.reason]] : [m.whoSaid[heard.by], m.ways[heard.way]]
  return [plainDay(heard.on, language), ...said, m.notedBy(heard.notedBy)].join(', ')
}

function Standing({
  chrome,
  application,
  sites,
  called,
  heard,
  channel,
  otherFiles,
  cohortClosed,
  today,
}: Omit<ApplicationPageProps, 'needs' | 'mayMask' | 'placeToGiveBack' | 'errors'>) {
  const { language, organisation } = chrome
  const m = teamMessages(language)
  const site = sites.find(({ id }) => id === application.siteId)
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  const level = levelOf(application, today)
  // What she lived stays: then nothing is left to give up.
  const placeOver = cohortClosed || today > application.campaign.edition.lastDay
  return (
    <>
      <Card title={application.placeRefused ? m.placeRefused : m.states[application.state]}>
        <DescriptionList
          kind="plain"
          rows={[
            { term: m.one.guardian, value: permissionInWords(application, { today, m }) },
            ...(level === null ? [] : [{ term: m.one.level, value: level[language] }]),
            ...(application.submittedAt === null
              ? []
              : [{ term: m.one.sent, value: instantIn(zone, application.submittedAt, language) }]),
            ...(site === undefined
              ? []
              : [{ term: m.one.places, value: `${site.capacity - site.taken} / ${site.capacity}` }]),
            ...(application.offer === null
              ? []
              : [{ term: m.one.until, value: instantIn(zone, application.offer.expiresAt, language) }]),
            ...(application.askedForCall === null
              ? []
              : [{ term: m.one.wrote, value: instantIn(zone, application.askedForCall, language) }]),
            ...(application.offer === null && (application.askedForCall === null || called !== null)
              ? []
              : phonesOf(application).map(({ name, phone }) => ({
                  term: m.one.phoneOf(name),
                  value: <CallPhone phone={phone} />,
                }))),
            ...(called === null
              ? []
              : [{ term: m.one.calledBack, value: `${instantIn(zone, called.at, language)}, ${called.by}` }]),
            ...(heard === null
              ? []
              : [
                  {
                    term: withdrawalMessages(language)[heard.by === 'the team' ? 'decided' : 'heard'],
                    value: heardInWords(heard, language),
                  },
                ]),
          ]}
        />
      </Card>
      {otherFiles.length > 0 && (
        <Card title={m.one.otherFiles}>
          {otherFiles.map((file) => (
            <LinkButton kind="secondary" size="small" href={applicationPaths.one(organisation.slug, file.id)}>
              {m.one.otherFile(file.edition[language], plainDay(dayIn(zone, file.submittedAt), language))}
            </LinkButton>
          ))}
        </Card>
      )}
      <SourceCard chrome={chrome} application={application} channel={channel} />
      <LinkButton
        kind="discreet"
        icon="pen-line"
        href={applicationPaths.identity(organisation.slug, application.id, application.applicant.id)}
      >
        {identityMessages(language).link.applicant}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="map-pin"
        href={applicationPaths.answers(organisation.slug, application.id)}
      >
        {answerCorrectionMessages(language).link}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="phone"
        href={applicationPaths.contact(organisation.slug, application.id, application.applicant.id)}
      >
        {contactMessages(language).link}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="key-round"
        href={applicationPaths.links(organisation.slug, application.id)}
      >
        {m.one.links}
      </LinkButton>
      {chrome.visitor?.grants.some(({ role }) => role === 'administrator') && (
        <LinkButton
          kind="discreet"
          icon="lock"
          href={personDataPaths.page(organisation.slug, application.applicant.id)}
        >
          {m.one.data}
        </LinkButton>
      )}
      {mayWithdraw(application.state) && !(application.state === 'accepted' && placeOver) && (
        <LinkButton
          kind="discreet"
          icon="log-out"
          href={applicationPaths.placeLeft(organisation.slug, application.id)}
        >
          {
            withdrawalMessages(language).title[
              application.state === 'accepted' || application.state === 'offered' ? 'place' : 'application'
            ]
          }
        </LinkButton>
      )}
      <GuardiansCard chrome={chrome} application={application} today={today} />
      {!hasGuardiansPage(application) && (
        <ImageRightCard application={application} language={language} today={today} />
      )}
      {awaitsDecision(application.state) || mayBeOfferedAgain(application.state) ? (
        <Card title={m.one.decide}>
          <p>{mayBeOfferedAgain(application.state) ? m.one.offerAgain : m.one.decideLead}</p>
          <LinkButton icon="scale" href={boardPaths.file(organisation.slug, application.id)}>
            {m.one.decideThere}
          </LinkButton>
        </Card>
      ) : application.untold !== null ? (
        <Notice kind="info">
          {m.one.answerWaits}{' '}
          <a href={boardPaths.file(organisation.slug, application.id)}>{m.one.correctThere}</a>
        </Notice>
      ) : (
        <Notice kind="info">{m.one.decided}</Notice>
      )}
    </>
  )
}
