import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { instantIn, labelled } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section, Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { MessageAbout } from '../about-queries.ts'
import { comesFromContact } from '../failure.ts'
import { messageWords, templateTitle } from '../messages/words.ts'
import { undeliveredPaths } from '../paths.ts'
import type { MessageLine } from '../queries.ts'
import type { SettledMessage } from '../settled-queries.ts'
import { Telephone } from './delivery-table.tsx'
import { nameOf } from './outbox-page.tsx'
import { SettleForm } from './settle-form.tsx'
import { failureInWords, readsCodes, StateTag, stateInWords } from './state-tag.tsx'

/** Where the application and the mailing of a message open. */
export type AboutPages = {
  application: (slug: string, id: string) => string
  /** Where the contact of the applicant or of her guardian is replaced. */
  contact: (slug: string, id: string, person: string) => string
  mailing: (slug: string, cohortId: string, id: string) => string
  /** Whom to call for her, as her family wrote it. */
  sheet: (slug: string, cohortId: string, enrolmentId: string) => string
}

type UndeliveredLine = MessageLine & MessageAbout

type UndeliveredPageProps = {
  chrome: Chrome
  list: ShownList<UndeliveredLine>
  /** What somebody has cleared, the newest first. */
  settled: readonly SettledMessage[]
}

/** Who was not reached, by what, and why: so that somebody calls. The words of the messages are not shown. */
export function UndeliveredPage({ chrome, list, settled }: UndeliveredPageProps) {
  const { undelivered } = messageWords[chrome.language]
  return (
    <StaffPage chrome={chrome} title={undelivered.title}>
      <Small>{undelivered.lead}</Small>
      <ListTable
        caption={undelivered.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={undelivered.empty} reason={undelivered.emptyReason} />}
      />
      {settled.length > 0 && (
        <Section title={undelivered.cleared}>
          <LineList lines={settled.map((it) => settledLine(it, chrome))} />
        </Section>
      )}
    </StaffPage>
  )
}

/** Whom it was for and what it was; then what was said of it, by whom and when. */
function settledLine({ template, recipient, how, at, by }: SettledMessage, chrome: Chrome) {
  const { language, organisation } = chrome
  const { settle, undelivered, outbox } = messageWords[language]
  const name = recipient ?? undelivered.rated
  return {
    title: labelled(name || outbox.noName, templateTitle(template, language), language),
    detail: undelivered.clearedBy(settle[how], by, instantIn(organisation.zone, at, language)),
  }
}

/** What is said of a message that did not arrive, on the page and in the file. */
export function undeliveredColumns(chrome: Chrome, pages: AboutPages): Column<UndeliveredLine>[] {
  const { language, organisation } = chrome
  const { slug, zone } = organisation
  const { outbox, channels, undelivered } = messageWords[language]
  return [
    {
      key: 'recipient',
      header: outbox.recipient,
      rowHeader: true,
      value: calledIn(language),
      cell: ({ application: about, ...line }) => {
        const name = calledIn(language)(line)
        if (about === null) return name
        const href = pages.application(slug, about.id)
        if (about.isRecipient) return <a href={href}>{name}</a>
        return (
          <>
            {name}
            <Small>
              <a href={href}>{undelivered.about(about.applicant)}</a>
            </Small>
          </>
        )
      },
    },
    {
      header: outbox.subject,
      value: ({ template }) => templateTitle(template, language),
      cell: ({ template, mailing }) => {
        const title = templateTitle(template, language)
        return mailing === null ? (
          title
        ) : (
          <a href={pages.mailing(slug, mailing.cohortId, mailing.id)}>{title}</a>
        )
      },
    },
    { key: 'channel', header: outbox.channel, value: ({ channel }) => channels[channel], whole: true },
    {
      key: 'at',
      header: outbox.at,
      value: ({ createdAt }) => `${dayIn(zone, createdAt)} ${timeIn(zone, createdAt)}`,
      cell: ({ createdAt }) => instantIn(zone, createdAt, language),
    },
    {
      header: outbox.state,
      value: (line) =>
        [stateInWords(line, language), whyOf(line, language), readsCodes(chrome) && line.failure]
          .filter(Boolean)
          .join(' / '),
      cell: (line) => (
        <div>
          <StateTag line={line} chrome={chrome} />
          {line.failure === null && whyOf(line, language)}
        </div>
      ),
    },
    {
      header: undelivered.contact,
      value: ({ recipientPhone }) => recipientPhone,
      cell: ({ application: about, ...line }) => (
        <>
          <Telephone
            phone={line.recipientPhone}
            call={undelivered.call}
            none={line.ratedBlind ? undelivered.otherCalls : undelivered.noPhone}
          />
          {about?.sheet && (
            <LinkButton
              kind="discreet"
              size="small"
              href={pages.sheet(slug, about.sheet.cohortId, about.sheet.enrolmentId)}
              about={undelivered.about(about.applicant)}
            >
              {undelivered.sheet}
            </LinkButton>
          )}
          {about?.changesContact && comesFromContact(line) && (
            <LinkButton
              kind="discreet"
              size="small"
              href={pages.contact(slug, about.id, line.recipientId)}
              about={calledIn(language)(line)}
            >
              {undelivered.change}
            </LinkButton>
          )}
        </>
      ),
    },
    {
      header: undelivered.deeds,
      cell: (line) => (
        <SettleForm
          action={undeliveredPaths.settlements(slug)}
          messageId={line.id}
          name={calledIn(language)(line)}
          language={language}
        />
      ),
    },
  ]
}

/** Her name, or in its place what a reader may know: that she has rated that file. */
function calledIn(language: Language) {
  const { outbox, undelivered } = messageWords[language]
  return (line: Pick<UndeliveredLine, 'recipientFirstName' | 'recipientLastName' | 'ratedBlind'>): string =>
    line.ratedBlind ? undelivered.rated : nameOf(line) || outbox.noName
}

/** Why a message did not arrive: what refused it, or that nothing could take it. */
function whyOf({ failure, state, channel }: MessageLine, language: Language): string {
  if (failure !== null) return failureInWords(failure, language)
  return state === 'kept' ? messageWords[language].undelivered.kept[channel] : ''
}
