import type { FieldError } from '#platform/http/form.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, readContact } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ChoiceField, errorOf, Form, TextArea } from '#ui/form.tsx'
import { Columns, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import { lateSince, type TeamMember, transitions } from '../concern.ts'
import type { Concern } from '../concern-queries.ts'
import { concernWords } from '../messages/words.ts'
import { concernPaths } from '../paths.ts'
import { ConcernStateTag } from './concern-state-tag.tsx'

type ConcernPageProps = {
  chrome: Chrome
  now: Date
  concern: Concern
  /** To whom it may be opened. */
  officers: readonly TeamMember[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One concern, whole, with the next step beside it. */
export function ConcernPage(props: ConcernPageProps) {
  const { chrome, now, concern, errors = [] } = props
  const { language, organisation } = chrome
  const m = concernWords[language].desk
  const raised =
    concern.raisedAt === null
      ? plainDay(concern.raisedOn, language)
      : instantIn(organisation.zone, concern.raisedAt, language)
  const late = lateSince(concern, now)
  return (
    <StaffPage
      chrome={chrome}
      title={m.one}
      actions={
        <>
          <ConcernStateTag state={concern.state} language={language} />
          <LinkButton kind="secondary" size="small" href={concernPaths.list(organisation.slug)}>
            {m.back}
          </LinkButton>
        </>
      }
      errors={errors}
    >
      {late !== null && <Notice kind="error" title={m.late(instantIn(organisation.zone, late, language))} />}
      <Columns
        side={
          <>
            <NextStep {...props} />
            <OpenToOfficer {...props} />
          </>
        }
      >
        <Card title={m.worry}>
          <p lang={concern.language}>{concern.worry}</p>
          <DescriptionList
            kind="plain"
            rows={[
              { term: m.about, value: concern.about || m.notSaid },
              {
                term: m.contact,
                value: concern.contact === '' ? m.noContact : <Reached contact={concern.contact} />,
              },
              { term: m.raised, value: raised },
              { term: m.page, value: concern.page || m.notSaid },
              ...(concern.isOneOfMany ? [{ term: m.place, value: m.oneOfMany }] : []),
              { term: m.language, value: m.languages[concern.language] },
              ...(concern.keptFromNames.length === 0
                ? []
                : [{ term: m.keptFrom, value: concern.keptFromNames.join(', ') }]),
            ]}
          />
        </Card>
        <History chrome={chrome} concern={concern} />
      </Columns>
    </StaffPage>
  )
}

/** What she wrote, where a number in it dials. */
function Reached({ contact }: { contact: string }) {
  const parts = contact.split(/((?:\+|0)[\d .()/-]{7,}\d)/)
  return (
    <>
      {parts.map((part) => {
        const { phone = null } = readContact(part) ?? {}
        return phone === null ? part : <a href={`tel:${phone}`}>{part}</a>
      })}
    </>
  )
}

function History({ chrome, concern }: Pick<ConcernPageProps, 'chrome' | 'concern'>) {
  const { language, organisation } = chrome
  const { desk, states } = concernWords[language]
  return (
    <Card title={desk.history}>
      {concern.changes.length === 0 ? (
        <Small>{desk.nothing}</Small>
      ) : (
        <LineList
          lines={concern.changes.map(({ to, sentence, at, by }) => ({
            title: sentence,
            detail: `${states[to]}, ${by}, ${instantIn(organisation.zone, at, language)}`,
          }))}
        />
      )}
    </Card>
  )
}

function NextStep({ chrome, concern, typed = {}, errors = [] }: ConcernPageProps) {
  const { language, organisation } = chrome
  const { desk, moves } = concernWords[language]
  const next = transitions[concern.state]
  if (next.length === 0) return <Notice kind="info">{desk.closed}</Notice>
  return (
    <Card title={desk.step}>
      <Form action={concernPaths.changes(organisation.slug, concern.id)}>
        <ChoiceField
          name="to"
          label={desk.step}
          hiddenLabel
          value={typed.to}
          error={errorOf(errors, 'to')}
          choices={next.map((to) => ({ value: to, label: moves[to] }))}
        />
        <TextArea
          name="sentence"
          label={desk.sentence}
          hint={desk.sentenceHint}
          value={typed.sentence}
          error={errorOf(errors, 'sentence')}
          rows={3}
        />
        <Button>{desk.save}</Button>
      </Form>
    </Card>
  )
}

function OpenToOfficer({ chrome, concern, officers, errors = [] }: ConcernPageProps) {
  const { language, organisation } = chrome
  const { desk } = concernWords[language]
  if (officers.length === 0) return null
  return (
    <Card title={desk.openTitle}>
      <Form action={concernPaths.readers(organisation.slug, concern.id)}>
        <ChoiceField
          name="officer"
          label={desk.openTitle}
          hint={desk.openWhy}
          hiddenLabel
          error={errorOf(errors, 'officer')}
          choices={officers.map((officer) => ({ value: officer.personId, label: fullName(officer) }))}
        />
        <Button kind="secondary">{desk.openNow}</Button>
      </Form>
    </Card>
  )
}
