import type { FieldError } from '#platform/http/form.ts'
import { instantIn, labelled } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, maskedContact, type OpenLink, type Person } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { ApplicationView } from '../application-view.ts'
import { contactMessages } from '../messages/contact.ts'
import { linksMessages } from '../messages/links.ts'
import { applicationPaths } from '../paths.ts'

type LinksPageProps = {
  chrome: Chrome
  application: ApplicationView
  links: readonly OpenLink[]
  errors: FieldError[]
}

/** Who holds a link to this application, since when and until when; one is ended, or all of somebody are renewed. */
export function LinksPage(props: LinksPageProps) {
  const { chrome, application, errors } = props
  const m = linksMessages(chrome.language)
  const { applicant, guardians } = application
  return (
    <StaffPage chrome={chrome} overline={fullName(applicant)} title={m.title} errors={errors}>
      <Stack>
        <p>{m.lead}</p>
        <HolderCard {...props} holder={applicant} relation={m.applicant} />
        {guardians.map((guardian) => (
          <HolderCard {...props} holder={guardian} relation={m.guardian} />
        ))}
        <Actions>
          <LinkButton kind="secondary" href={applicationPaths.one(chrome.organisation.slug, application.id)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function HolderCard({
  chrome,
  application,
  links,
  holder,
  relation,
}: LinksPageProps & { holder: Person; relation: string }) {
  const { language, organisation } = chrome
  const m = linksMessages(language)
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  const at = (instant: Date) => instantIn(zone, instant, language)
  const isApplicant = holder.id === application.applicant.id
  const hers = links.filter(({ holderId }) => holderId === holder.id)
  const name = fullName(holder) || maskedContact(holder)
  const renew = hers.length === 0 ? m.sendNew : m.renew
  const line = ({ id, createdAt, expiresAt }: OpenLink, index: number) => {
    // Numbered: two that were handed out in the same minute must not sound alike.
    const about = `${index + 1}, ${m.about(name, at(createdAt))}`
    return {
      title: `${index + 1}. ${m.since(at(createdAt))}`,
      detail: m.until(at(expiresAt)),
      aside: (
        <Form
          action={applicationPaths.linkEnding(organisation.slug, application.id)}
          hidden={{ link: id }}
          label={`${m.end} ${about}`}
        >
          <Button kind="secondary" size="small" about={about}>
            {m.end}
          </Button>
        </Form>
      ),
    }
  }
  return (
    <Card title={labelled(relation, name, language)}>
      {hers.length === 0 ? <p>{m.none}</p> : <LineList lines={hers.map(line)} />}
      {isApplicant && application.hasCode && <p>{m.hasCode}</p>}
      {holder.email === null && holder.phone === null ? (
        <Small>{m.noContact}</Small>
      ) : (
        <Form
          action={applicationPaths.linkRenewal(organisation.slug, application.id)}
          hidden={{ holder: holder.id, newest: hers[0]?.id ?? '' }}
          label={`${renew} ${m.renewFor(name)}`}
        >
          <p>
            {m.renewHint(maskedContact(holder))} {isApplicant && m.alsoEnds}
          </p>
          <Button kind="secondary" icon="send" about={m.renewFor(name)}>
            {renew}
          </Button>
        </Form>
      )}
      <LinkButton
        kind="discreet"
        icon="phone"
        href={applicationPaths.contact(organisation.slug, application.id, holder.id)}
        about={name}
      >
        {contactMessages(language).link}
      </LinkButton>
    </Card>
  )
}
