import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { AcceptedCheck, OwnSafety } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'

type MyChecksPageProps = { chrome: Chrome; own: OwnSafety; today: string }

/** What an adult has done, and what is missing before she is beside participants. */
export function MyChecksPage(props: MyChecksPageProps) {
  const { chrome, own } = props
  const { language, organisation } = chrome
  const { list, mine: m } = adultsWords[language]
  const { slug } = organisation
  const day = (it: string) => plainDay(it, language)
  const deeds = [
    {
      title: m.page,
      at: own.pageReadAt,
      done: m.pageDone,
      todo: m.pageTodo,
      href: adultPaths.page(slug),
      label: m.readIt,
    },
    {
      title: m.charter,
      at: own.charterSignedAt,
      done: m.charterDone,
      todo: m.charterTodo,
      href: adultPaths.charter(slug),
      label: m.signIt,
    },
  ]
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead}>
      <Card title={m.where}>
        {own.cohorts.length === 0 ? (
          <Small>{m.nowhere}</Small>
        ) : (
          <LineList
            lines={own.cohorts.map(({ name, place, fromDay, toDay }) => ({
              title: `${name}, ${place}`,
              detail: list.days(day(fromDay), day(toDay)),
            }))}
          />
        )}
      </Card>
      <OwnCheck {...props} />
      {deeds.map(({ title, at, done, todo, href, label }) => (
        <Card title={title} kind={at === null ? 'attention' : 'plain'}>
          {at === null ? (
            <>
              <p>{todo}</p>
              <LinkButton kind="secondary" href={href}>
                {label}
              </LinkButton>
            </>
          ) : (
            <Notice kind="success">{done(day(dayIn(organisation.zone, at)))}</Notice>
          )}
        </Card>
      ))}
    </StepPage>
  )
}

/** Nothing is asked of somebody who is a minor on her last day, nor of somebody who is not listed anywhere. */
function OwnCheck({ chrome, own, today }: MyChecksPageProps) {
  const { language } = chrome
  const m = adultsWords[language].mine
  const asked = own.cohorts.filter(({ toDay }) => own.birthDate === null || ageOn(own.birthDate, toDay) >= 18)
  const lastDay = asked.map(({ toDay }) => toDay).reduce((one, other) => (one > other ? one : other), today)
  const [longest] = own.checks
  if (asked.length === 0 && longest === undefined) return null
  const lasts = longest !== undefined && longest.expiresOn >= lastDay
  return (
    <Card title={m.check} kind={lasts ? 'plain' : 'attention'}>
      {longest !== undefined && (
        <Notice kind={lasts ? 'success' : 'warning'}>
          {(longest.expiresOn < today ? m.checkExpired : m.checkUntil)(
            longest.name?.[language] ?? longest.kind,
            plainDay(longest.expiresOn, language),
          )}
          {!lasts && asked.length > 0 && ` ${m.expectedUntil(plainDay(lastDay, language))}`}
        </Notice>
      )}
      {!lasts && asked.length > 0 && (
        <Accepted checks={asked.flatMap(({ accepted }) => accepted)} language={language} />
      )}
    </Card>
  )
}

function Accepted({ checks, language }: { checks: AcceptedCheck[]; language: Chrome['language'] }) {
  const { validity, mine, see } = adultsWords[language]
  const kinds = checks.filter((it, at) => checks.findIndex(({ key }) => key === it.key) === at)
  return (
    <>
      <p>{mine.show}</p>
      <LineList
        lines={kinds.map(({ name, words, validFor, source }) => ({
          title: name[language],
          detail: `${words[language]} ${see.validFor(validity(validFor), source.words[language])}`,
        }))}
      />
    </>
  )
}
