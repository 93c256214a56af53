import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { type LastConsent, ownDataPaths } from '#src/privacy/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { ChoiceField, YesNoField } from '#ui/choice-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import { type Asked, type GuardianScreen, questionsOf, type Told } from '../guardian-screens.ts'
import { filledFor } from '../guardian-words.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import { permissionPurpose } from '../permission.ts'
import { EndedNotice } from './ended-notice.tsx'
import { type GuardianPlace, GuardianPlaceCard } from './guardian-place-card.tsx'
import { PhoneInWords } from './phone-in-words.tsx'

type GuardianScreenPageProps = {
  chrome: Chrome
  application: ApplicationView
  screens: readonly GuardianScreen[]
  screen: GuardianScreen
  /** Answers of the screens before, carried along: nothing is kept before the guardian signs. */
  fields: Record<string, string>
  errors?: FieldError[]
  token: string
  /** The link went to her own contact. */
  sent: boolean
  place: GuardianPlace | null
  /** By a link shown on the girl's screen, an answer was given before: it is said that there is one, and not which. */
  answeredHere: boolean
  /** What she answered before, by a link that went to her own contact. */
  said: readonly LastConsent[]
  action: string
}

/** One of the guardian's screens: what is told, then what is asked. */
export function GuardianScreenPage(props: GuardianScreenPageProps) {
  const {
    chrome,
    application,
    screens,
    screen,
    fields,
    errors = [],
    token,
    sent,
    place,
    answeredHere,
    said,
    action,
  } = props
  const { language } = chrome
  const m = guardianMessages(language)
  const step = screens.indexOf(screen) + 1
  const last = step === screens.length
  const fill = filledFor(application, language, place?.days)
  const toCall = personToCall(application)
  const here = screen.parts
    .filter((part): part is Asked => part.kind === 'asked')
    .flatMap((part) => fieldsOf(part, props))
  const told = screen.parts.filter((part): part is Told => part.kind === 'told')
  // Whoever said yes comes back for what is left to do, and is not led through the questions once more.
  const agreed = step === 1 && errors.length === 0 && fields.permission === undefined && saidYes(props)
  const form = (
    <Form
      action={action}
      hidden={Object.fromEntries(Object.entries(fields).filter(([name]) => !here.includes(name)))}
    >
      {screen.parts.map((part) =>
        part.kind === 'asked' ? <AskedPart part={part} {...props} errors={errors} fill={fill} /> : null,
      )}
      <Button size="main" icon={last ? 'pen-line' : undefined}>
        {last ? m.sign : m.next}
      </Button>
      {step > 1 && (
        <Button kind="discreet" icon="chevron-left" name="back" value="yes">
          {m.back}
        </Button>
      )}
    </Form>
  )
  return (
    <StepPage
      chrome={chrome}
      {...(step === 1 && { overline: application.campaign.programme.name[language] })}
      title={fill(screen.title[language])}
      {...(!agreed && { progress: { step, total: screens.length } })}
      errors={errors}
    >
      {step === 1 && (
        <GuardianPlaceCard chrome={chrome} application={application} token={token} place={place} />
      )}
      {step === 1 && answeredHere && <Notice kind="info">{m.answeredHere}</Notice>}
      {step === 1 && <SaidBefore chrome={chrome} application={application} said={said} />}
      {step === 1 && sent && application.state === 'withdrawn' && (
        <EndedNotice application={application} language={language} />
      )}
      {step === 1 && said.length > 0 && (
        <LinkButton
          kind="discreet"
          icon="eye"
          href={guardianPaths.imageRights(chrome.organisation.slug, token)}
        >
          {m.image.open}
        </LinkButton>
      )}
      {last && step > 1 && fields.permission === 'no' && (
        <Notice kind="info">{m.signsNo(application.applicant.firstName)}</Notice>
      )}
      {told.length > 0 && (
        <DescriptionList
          rows={told.map((part) => ({
            term: part.label[language],
            value: <PhoneInWords words={fill(part.words[language])} phone={toCall.phone} />,
            icon: icons[part.about],
          }))}
        />
      )}
      {agreed ? <Disclosure summary={m.changeYes}>{form}</Disclosure> : form}
      {step === 1 && sent && (
        <LinkButton kind="discreet" icon="lock" href={ownDataPaths.page(chrome.organisation.slug, token)}>
          {m.thanks.data}
        </LinkButton>
      )}
    </StepPage>
  )
}

/** Is her last word on taking part a yes, while it is asked for? */
function saidYes({ application, said }: GuardianScreenPageProps): boolean {
  const word = said.find(({ purpose }) => purpose === permissionPurpose)
  return application.permission !== 'not needed' && word?.answer === 'yes'
}

/** Her last word on taking part, while it counts: a link that is opened again must not look as if she had never answered. */
function SaidBefore({
  chrome: { language },
  application,
  said,
}: Pick<GuardianScreenPageProps, 'chrome' | 'application' | 'said'>) {
  if (application.permission === 'not needed')
    return (
      <Notice kind="info">
        {guardianMessages(language).notNeeded.lead(application.applicant.firstName)}
      </Notice>
    )
  const word = said.find(({ purpose }) => purpose === permissionPurpose)
  if (word === undefined) return null
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  const day = plainDay(dayIn(zone, word.at), language)
  const m = guardianMessages(language)
  return <Notice kind="info">{m.saidBefore[word.answer](day)}</Notice>
}

function AskedPart({
  part,
  chrome,
  application,
  fields,
  errors = [],
  fill,
}: GuardianScreenPageProps & { part: Asked; fill: (words: string) => string }) {
  const { language } = chrome
  const m = guardianMessages(language)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const takesTwo = part.about === 'image-right' && takesTwoParents(application)
  const hints = [takesTwo && m.image.twoParents, part.hint && fill(part.hint[language])].filter(Boolean)
  const hint = hints.length === 0 ? undefined : hints.join(' ')
  if (part.about === 'guardian-name') {
    return (
      <>
        <TextField
          name="first-name"
          label={m.firstName}
          value={fields['first-name']}
          error={errorOf('first-name')}
          autocomplete="given-name"
        />
        <TextField
          name="last-name"
          label={m.lastName}
          value={fields['last-name']}
          error={errorOf('last-name')}
          autocomplete="family-name"
        />
      </>
    )
  }
  if (part.about === 'relation') {
    const choices = (part.choices ?? []).map((choice) => ({
      value: choice.key,
      label: choice.label[language],
    }))
    return (
      <ChoiceField
        name="relation"
        label={part.label[language]}
        hint={hint}
        choices={choices}
        value={fields.relation}
        error={errorOf('relation')}
      />
    )
  }
  const questions = questionsOf(part, application.campaign.programme, language)
  const asked = questions.map(({ field, label }) => (
    <YesNoField
      name={field}
      label={fill(label)}
      hint={questions.length === 1 ? hint : undefined}
      value={fields[field]}
      error={errorOf(field)}
      compact={questions.length > 1}
    />
  ))
  return questions.length === 1 ? (
    <>
      {part.about === 'permission' && application.state === 'accepted' && (
        <Notice kind="warning">{m.noEndsPlace}</Notice>
      )}
      {asked}
    </>
  ) : (
    <FieldGroup title={fill(part.label[language])} hint={hint}>
      {asked}
    </FieldGroup>
  )
}

/** Her yes alone is not enough for a picture, unless she decides alone: she reads it before she answers. */
function takesTwoParents({ campaign, soleGuardian }: ApplicationView): boolean {
  return campaign.programme.imageRight.guardiansNeeded > 1 && soleGuardian === null
}

/** The names of the fields that a part shows, so that they are not carried along a second time. */
function fieldsOf(part: Asked, { chrome, application }: GuardianScreenPageProps): string[] {
  if (part.about === 'guardian-name') return ['first-name', 'last-name']
  if (part.about === 'relation') return ['relation']
  return questionsOf(part, application.campaign.programme, chrome.language).map(({ field }) => field)
}

const icons: Record<Told['about'], IconName> = {
  dates: 'calendar-days',
  place: 'map-pin',
  'meals-and-travel': 'wallet',
  'person-to-call': 'phone',
  data: 'file-text',
  rights: 'shield-check',
}
