import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import {
  contactChecks,
  contactInWords,
  contactPasts,
  fullName,
  isReached,
  type KeptContact,
  markOfContact,
  maskedContact,
  type Person,
} from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { errorOf, Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import type { PastContact } from '../contact-queries.ts'
import { contactMessages } from '../messages/contact.ts'
import type { ContactMessages } from '../messages/contact-fr.ts'
import { mayHaveAnswered, sharedFates, sharerOf } from '../old-contact.ts'
import { applicationPaths } from '../paths.ts'
import { lastWordOf, permissionPurpose } from '../permission.ts'

type ContactPageProps = {
  chrome: Chrome
  application: ApplicationView
  /** The applicant, or one of her guardians. */
  person: Person
  history: readonly PastContact[]
  typed?: Record<string, string>
  errors?: FieldError[]
  /** What stands now, since somebody else replaced it meanwhile. */
  kept?: KeptContact | undefined
}

/** A telephone or an address that is replaced: how whoever does it made sure of the new one, and whose the old one was. */
export function ContactPage(props: ContactPageProps) {
  const { chrome, application, person, history, typed, errors, kept } = props
  const { language, organisation } = chrome
  const m = contactMessages(language)
  const who = person.id === application.applicant.id ? 'applicant' : 'guardian'
  const back = who === 'applicant' ? applicationPaths.one : applicationPaths.guardians
  const shown = kept ?? person
  const rows =
    kept === undefined
      ? [{ term: m.now, value: inWords(shown, m) }]
      : [
          { term: m.kept, value: inWords(shown, m) },
          { term: m.yours, value: typed?.contact ?? '' },
        ]
  return (
    <StaffPage
      chrome={chrome}
      overline={fullName(person) || maskedContact(person)}
      title={m.title[who]}
      errors={errors}
    >
      <Stack>
        <p>{m.lead}</p>
        {isReached(person) && <p>{m.told}</p>}
        <Answered {...props} m={m} />
        <Card {...(kept === undefined ? {} : { kind: 'attention', title: m.both })}>
          {kept !== undefined && <p>{m.bothLead}</p>}
          <DescriptionList kind="plain" rows={rows} />
        </Card>
        <ContactForm {...props} m={m} label={m.title[who]} />
        {history.length > 0 && (
          <Card title={m.history}>
            <LineList lines={history.map((past) => lineOf(past, chrome, m))} />
          </Card>
        )}
        <LinkButton kind="discreet" href={back(organisation.slug, application.id)}>
          {who === 'applicant' ? m.back : m.backToGuardians}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

type ContactFormProps = ContactPageProps & { m: ContactMessages; label: string }

function ContactForm(props: ContactFormProps) {
  const { chrome, application, person, history, typed, errors = [], kept, m, label } = props
  const fresh = markOfContact(kept ?? person, history.length)
  const sharer = sharerOf(application, person)
  const seen = kept === undefined ? (typed?.seen ?? fresh) : fresh
  return (
    <Form
      action={applicationPaths.contact(chrome.organisation.slug, application.id, person.id)}
      hidden={{ seen }}
      label={label}
    >
      <TextField
        name="contact"
        label={m.contact}
        hint={m.contactHint}
        value={typed?.contact}
        error={errorOf(errors, 'contact')}
        maxlength={254}
        autocomplete="off"
      />
      <ChoiceField
        name="checked"
        label={m.checked}
        choices={contactChecks.map((value) => ({ value, label: m.checks[value] }))}
        value={typed?.checked}
        error={errorOf(errors, 'checked')}
      />
      {sharer !== undefined && (
        <>
          <ChoiceField
            name="shared"
            label={m.shared.label(fullName(sharer) || m.shared.parent)}
            choices={sharedFates.map((value) => ({ value, label: m.shared.fates[value] }))}
            value={typed?.shared}
            error={errorOf(errors, 'shared')}
          />
          <TextField
            name="shared-contact"
            label={m.shared.contact}
            hint={m.shared.contactHint}
            value={typed?.['shared-contact']}
            error={errorOf(errors, 'shared-contact')}
            maxlength={254}
            autocomplete="off"
          />
        </>
      )}
      {mayHaveAnswered(application, person) && (
        <ChoiceField
          name="past"
          label={m.past}
          choices={contactPasts.map((value) => ({ value, label: m.pasts[value], hint: m.pastHints[value] }))}
          value={typed?.past}
          error={errorOf(errors, 'past')}
        />
      )}
      <Button>{kept === undefined ? m.save : m.saveAnyway}</Button>
    </Form>
  )
}

/** What came by a link to the old contact may be a stranger's: whoever calls asks the guardian about it. */
function Answered({ chrome, application, person, m }: ContactPageProps & { m: ContactMessages }) {
  const { language, organisation } = chrome
  const own = person.id === application.applicant.id
  const guardian = own ? sharerOf(application, person) : person
  if (guardian === undefined) return null
  const asked = { guardianId: guardian.id, purpose: permissionPurpose }
  const said = lastWordOf(application.consents, asked)
  if (said?.channel !== 'link') return null
  const day = plainDay(dayIn(organisation.zone, said.at), language)
  return <Notice kind="warning">{m.answered[said.answer](fullName(guardian) || m.shared.parent, day)}</Notice>
}

function inWords({ phone, email }: KeptContact, { none }: ContactMessages): string {
  return [phone && contactInWords(phone).replaceAll(' ', '\u00a0'), email].filter(Boolean).join(', ') || none
}

function lineOf(past: PastContact, { language, organisation }: Chrome, m: ContactMessages) {
  const day = plainDay(dayIn(organisation.zone, past.at), language)
  const saw = past.wasTheirs ? `${m.saw[past.checked]}, ${m.wasTheirs}` : m.saw[past.checked]
  return { title: labelled(m.corrected(day, fullName(past)), saw, language) }
}
