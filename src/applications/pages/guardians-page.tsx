import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { languages } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { type EndedGuardian, fullName, isReached, maskedContact, type Person } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { errorOf, Form } from '#ui/form.tsx'
import { Columns, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { canStillBegin } from '../application.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { sideBySide } from '../guardian-answers.ts'
import type { RequestBefore } from '../guardian-request.ts'
import { asksNobody, signsForHerself } from '../majority.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { type GuardiansMessages } from '../messages/guardians-fr.ts'
import type { PaperOnFile } from '../paper-queries.ts'
import { applicationPaths } from '../paths.ts'
import { toConfirmByVoice } from '../permission.ts'
import { EndedGuardiansCard } from './ended-guardians-card.tsx'
import { GuardianAnswersCard } from './guardian-answers-card.tsx'
import { GuardianRequestCard } from './guardian-request-card.tsx'
import { GuardianVoiceCard } from './guardian-voice-card.tsx'
import { ImageRightCard } from './image-right-card.tsx'
import { NoContactCard } from './no-contact-card.tsx'
import { WhoDecides } from './who-decides.tsx'

type GuardiansPageProps = {
  chrome: Chrome
  application: ApplicationView
  /** The request to each guardian before it leaves. */
  requests: readonly RequestBefore[]
  papers: readonly PaperOnFile[]
  /** Whom the team took off the file. */
  ended: readonly EndedGuardian[]
  /** Today where her site is, `YYYY-MM-DD`. */
  today: string
  now: Date
  typed: Record<string, string>
  errors: FieldError[]
}

/** Her guardians side by side, what each answered and how; and what the team can do about it. */
export function GuardiansPage(props: GuardiansPageProps) {
  const { chrome, application, papers, ended, today, errors } = props
  const { language, organisation } = chrome
  const m = guardiansMessages(language)
  const { guardians, applicant } = application
  const ofAge = signsForHerself(application, props.now)
  const lines = sideBySide(application, language)
  return (
    <StaffPage chrome={chrome} overline={fullName(applicant)} title={m.title} errors={errors}>
      <Columns side={<Deeds {...props} m={m} />}>
        <Stack>
          <WhatWaits {...props} m={m} />
          {lines.some(({ disagree }) => disagree) && <Notice kind="warning">{m.disagree}</Notice>}
          {ofAge && <Notice kind="info">{m.ofAge}</Notice>}
          {guardians.length === 0 && !ofAge && (
            <>
              <Notice kind="warning">{m.nobodySigns(personToCall(application).name)}</Notice>
              <EmptyState title={m.nobody} reason={m.nobodyReason} />
            </>
          )}
          {guardians.length > 0 && (
            <CardGrid wide>
              {guardians.map((guardian) => (
                <GuardianAnswersCard
                  {...{ chrome, application, guardian, lines }}
                  name={nameOf(guardian, m)}
                />
              ))}
            </CardGrid>
          )}
          <EndedGuardiansCard {...{ chrome, ended }} />
          <ImageRightCard application={application} language={language} today={today}>
            <WhoDecides {...props} error={errorOf(errors, 'source')} />
          </ImageRightCard>
          {papers.map(({ signedOn, heldBy, keptAt }) =>
            heldBy === null || keptAt === null ? null : (
              <Small>{m.papers(plainDay(signedOn, language), heldBy, keptAt)}</Small>
            ),
          )}
          <LinkButton kind="discreet" href={applicationPaths.one(organisation.slug, application.id)}>
            {m.back}
          </LinkButton>
        </Stack>
      </Columns>
    </StaffPage>
  )
}

/** What somebody comes here to do, before all that was answered: also on a phone, where the other deeds stand below. */
function WhatWaits({ chrome, application, requests, now, m }: GuardiansPageProps & { m: GuardiansMessages }) {
  const { guardians, permission, state } = application
  return (
    <>
      {guardians
        .filter((guardian) => !isReached(guardian))
        .map((guardian) => (
          <NoContactCard {...{ chrome, application, guardian }} name={nameOf(guardian, m)} />
        ))}
      {toConfirmByVoice(application).map((guardian) => (
        <GuardianVoiceCard {...{ chrome, application, guardian }} name={nameOf(guardian, m)} />
      ))}
      {canStillBegin(state) && permission === 'unanswered' && requests.length > 0 && (
        <GuardianRequestCard {...{ chrome, application, requests, now }} />
      )}
    </>
  )
}

function Deeds(props: GuardiansPageProps & { m: GuardiansMessages }) {
  const { chrome, application, requests, now, typed, errors, m } = props
  const { slug } = chrome.organisation
  const { id, permission, state } = application
  const asks = !asksNobody(application, now)
  if (!canStillBegin(state)) return <Notice kind="info">{m.faults.over}</Notice>
  const contactError = errorOf(errors, 'contact')
  return (
    <>
      {requests.length > 0 && (permission === 'yes' || permission === 'no') && (
        <GuardianRequestCard {...{ chrome, application, requests, now }} />
      )}
      {asks && (
        <Card title={m.printForm}>
          <p>{m.printFormHint}</p>
          {languages.map((language) => (
            <LinkButton
              kind="secondary"
              icon="printer"
              href={applicationPaths.permissionForm(slug, id, language)}
            >
              {m.printIn[language]}
            </LinkButton>
          ))}
        </Card>
      )}
      {asks && (
        <Card title={m.add}>
          <Form action={applicationPaths.guardians(slug, id)} label={m.add}>
            <TextField
              name="contact"
              label={m.contact}
              hint={m.addHint}
              value={typed.contact}
              error={contactError}
              autocomplete="off"
            />
            <Button kind="secondary">{m.addButton}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

function nameOf(guardian: Person, m: GuardiansMessages): string {
  return fullName(guardian) || m.unnamed(maskedContact(guardian))
}
