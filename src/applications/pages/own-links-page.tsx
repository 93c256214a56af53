import type { FieldError } from '#platform/http/form.ts'
import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { maskedContact, type OpenLink } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { ApplicationView } from '../application-view.ts'
import type { LinksMessages } from '../messages/links-fr.ts'
import { ownPaths } from '../paths.ts'

type OwnLinksPageProps = {
  chrome: Chrome
  m: LinksMessages
  token: string
  application: ApplicationView
  links: readonly OpenLink[]
  /** The link by which she came. */
  current: string
  errors: FieldError[]
}

/** Her links, newest first, with the one that she came by; the others end one by one, or all give way to a new one. */
export function OwnLinksPage(props: OwnLinksPageProps) {
  const { chrome, m, token, application, links, errors } = props
  const { slug } = chrome.organisation
  const { applicant } = application
  const reachable = applicant.email !== null || applicant.phone !== null
  return (
    <StepPage
      chrome={chrome}
      title={m.own.title}
      lead={m.own.lead}
      backHref={ownPaths.status(slug, token)}
      errors={errors}
    >
      <LineList lines={links.map((link, index) => lineOf(props, link, index + 1))} />
      {application.hasCode && <p>{m.own.hasCode}</p>}
      {reachable ? (
        <Form
          action={ownPaths.linkRenewal(slug, token)}
          hidden={{ newest: links[0]?.id ?? '' }}
          label={m.own.renew}
        >
          <p>{m.own.renewHint(maskedContact(applicant))}</p>
          <Button kind="secondary" icon="send">
            {m.own.renew}
          </Button>
        </Form>
      ) : (
        <p>{m.own.noContact}</p>
      )}
    </StepPage>
  )
}

function lineOf(
  { chrome, m, token, application, current }: OwnLinksPageProps,
  link: OpenLink,
  number: number,
) {
  const zone = application.siteZone ?? application.campaign.edition.timeZone
  const at = (instant: Date) => instantIn(zone, instant, chrome.language)
  // Numbered: two that were handed out in the same minute must not sound alike.
  const since = `${number}. ${(link.way === null ? m.since : m.own.ways[link.way])(at(link.createdAt))}`
  return {
    title: since,
    detail: m.until(at(link.expiresAt)),
    aside:
      link.id === current ? (
        <Tag tone="mint" icon="check">
          {m.own.here}
        </Tag>
      ) : (
        <Form
          action={ownPaths.linkEnding(chrome.organisation.slug, token)}
          hidden={{ link: link.id }}
          label={`${m.end}, ${since}`}
        >
          <Button kind="secondary" size="small" about={since}>
            {m.end}
          </Button>
        </Form>
      ),
  }
}

/** The new link has left, and this page's own is dead: nothing here leads back into the file. */
export function OwnLinkSentPage({
  chrome,
  m,
  contact,
}: {
  chrome: Chrome
  m: LinksMessages
  contact: string
}) {
  return (
    <StepPage chrome={chrome} title={m.own.done} lead={m.own.doneLead(contact)}>
      <LinkButton kind="secondary" href={chrome.navigation.home}>
        {m.own.home}
      </LinkButton>
    </StepPage>
  )
}
