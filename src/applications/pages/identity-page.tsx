import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, type Identity, markOfIdentity, maskedContact, type Person } from '#src/people/index.ts'
import type { EligibilityReason } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/date-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import { longestName } from '../correction.ts'
import type { PastCorrection } from '../correction-queries.ts'
import { identityMessages } from '../messages/identity.ts'
import type { IdentityMessages } from '../messages/identity-fr.ts'
import { applicationPaths } from '../paths.ts'

type IdentityPageProps = {
  chrome: Chrome
  application: ApplicationView
  /** The applicant, or one of her guardians: a guardian has no birth date here. */
  person: Person
  corrections: readonly PastCorrection[]
  typed?: Record<string, string>
  errors?: FieldError[]
  /** What stands now, since somebody else corrected it meanwhile. */
  kept?: Identity
  /** What the age rule says against the birth date that was typed. */
  outside?: EligibilityReason
}

/** A name or a birth date that was written down wrong. */
export function IdentityPage(props: IdentityPageProps) {
  const { chrome, application, person, corrections, errors, kept } = props
  const { language, organisation } = chrome
  const m = identityMessages(language)
  const who = person.id === application.applicant.id ? 'applicant' : 'guardian'
  const backHref = (who === 'applicant' ? applicationPaths.one : applicationPaths.guardians)(
    organisation.slug,
    application.id,
  )
  return (
    <StaffPage
      chrome={chrome}
      overline={fullName(person) || maskedContact(person)}
      title={m.title[who]}
      errors={errors}
    >
      <Stack>
        <p>{who === 'applicant' ? m.lead : m.leadGuardian}</p>
        {kept !== undefined && (
          <Card kind="attention" title={m.both}>
            <p>{m.bothLead}</p>
            <DescriptionList
              kind="plain"
              rows={[
                { term: m.kept, value: inWords(kept, chrome) },
                { term: m.yours, value: typedInWords(props) },
              ]}
            />
          </Card>
        )}
        <IdentityForm {...props} m={m} who={who} />
        {who === 'applicant' && <Small>{m.diploma}</Small>}
        {corrections.length > 0 && (
          <Card title={m.history}>
            <LineList lines={corrections.map((past) => lineOf(past, chrome, m))} />
          </Card>
        )}
        <LinkButton kind="discreet" href={backHref}>
          {who === 'applicant' ? m.back : m.backToGuardians}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

type IdentityFormProps = IdentityPageProps & { m: IdentityMessages; who: 'applicant' | 'guardian' }

function IdentityForm(props: IdentityFormProps) {
  const { chrome, application, person, typed, errors = [], kept, outside, m, who } = props
  const { slug } = chrome.organisation
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const [year, month, day] = (person.birthDate ?? '').split('-')
  return (
    <Form
      action={applicationPaths.identity(slug, application.id, person.id)}
      hidden={{ seen: kept === undefined ? (typed?.seen ?? markOfIdentity(person)) : markOfIdentity(kept) }}
      label={m.title[who]}
    >
      <TextField
        name="first-name"
        label={m.firstName}
        value={typed?.['first-name'] ?? person.firstName}
        error={errorOf('first-name')}
        maxlength={longestName}
        autocomplete="off"
      />
      <TextField
        name="last-name"
        label={m.lastName}
        value={typed?.['last-name'] ?? person.lastName}
        error={errorOf('last-name')}
        maxlength={longestName}
        autocomplete="off"
      />
      {who === 'applicant' && (
        <DateField
          name="birth-date"
          label={m.birthDate}
          hint={m.ageHint}
          value={
            typed === undefined
              ? { day, month, year }
              : {
                  day: typed['birth-date-day'],
                  month: typed['birth-date-month'],
                  year: typed['birth-date-year'],
                }
          }
          error={errorOf('birth-date')}
        />
      )}
      {(outside !== undefined || Boolean(typed?.reason)) && (
        <>
          {outside !== undefined && (
            <Notice kind="warning" title={m.outside}>
              <p>{ageInWords(outside, chrome, m)}</p>
              <p>{m.stays}</p>
            </Notice>
          )}
          <TextField
            name="reason"
            label={m.reason}
            hint={m.reasonHint}
            value={typed?.reason}
            error={errorOf('reason')}
            maxlength={300}
            autocomplete="off"
          />
        </>
      )}
      <Button>{kept === undefined ? m.save : m.saveAnyway}</Button>
    </Form>
  )
}

function inWords(identity: Identity, { language }: Chrome): string {
  const { birthDate } = identity
  return birthDate === null ? fullName(identity) : `${fullName(identity)}, ${plainDay(birthDate, language)}`
}

function typedInWords({ typed = {}, chrome, person, application }: IdentityPageProps): string {
  const date = ['year', 'month', 'day'].map((part) => (typed[`birth-date-${part}`] ?? '').padStart(2, '0'))
  const birthDate = person.id === application.applicant.id ? date.join('-') : null
  return inWords({ firstName: typed['first-name']!, lastName: typed['last-name']!, birthDate }, chrome)
}

function ageInWords(reason: EligibilityReason, { language }: Chrome, { ages }: IdentityMessages): string {
  if (reason.key !== 'too-young' && reason.key !== 'too-old') return ''
  const limit = reason.key === 'too-young' ? reason.minimum : reason.maximum!
  return ages[reason.key](reason.age, plainDay(reason.on, language), limit)
}

function lineOf(past: PastCorrection, { language, organisation }: Chrome, m: IdentityMessages) {
  const what = [past.name ? m.what.name : [], past.birthDate ? m.what['birth date'] : []].flat().join(', ')
  const day = plainDay(dayIn(organisation.zone, past.at), language)
  return {
    title: labelled(m.corrected(day, fullName(past)), what, language),
    ...(past.reason === '' ? {} : { detail: past.reason }),
  }
}
