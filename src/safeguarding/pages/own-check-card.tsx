import { ageOn } from '#platform/clock/age.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Card } from '#ui/card.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { AcceptedCheck } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import type { OwnSafety } from '../own-queries.ts'

type Asked = { own: OwnSafety; today: string }

/** Is a check one of the things that she has to do, or will have to as soon as she is listed? */
export function needsCheck({ own, today }: Asked): boolean {
  const { birthDate, ofAgeFrom, checks, cohorts, wakes } = own
  if (wakes.length > 0 || checks.length > 0 || askingCohorts({ own, today }).length > 0) return true
  return cohorts.length === 0 && (birthDate === null || ageOn(birthDate, today) >= (ofAgeFrom ?? 0))
}

/** Is there a document that she can show today? Nothing is while no cohort asks for one, nor once hers lasts. */
export function owesCheck(asked: Asked): boolean {
  const { accepted, longest, lasts } = standingOf(asked)
  return (accepted.length > 0 || longest !== undefined) && !lasts
}

function standingOf({ own, today }: Asked) {
  const asked = askingCohorts({ own, today })
  const lastDay = asked.map(({ toDay }) => toDay).reduce((one, other) => (one > other ? one : other), today)
  const accepted = [...own.wakes, ...asked.flatMap((it) => it.accepted)]
  const [longest] = own.checks
  // A check may count until then and be of a kind that the cohort for which her role rests does not accept.
  const lasts = own.wakes.length === 0 && longest !== undefined && longest.expiresOn >= lastDay
  return { asked, lastDay, accepted, longest, lasts }
}

/** Her check: which lasts until when, or what to show. */
export function OwnCheckCard({ chrome, own, today }: Asked & { chrome: Chrome }) {
  const { language } = chrome
  const m = adultsWords[language].mine
  const { asked, lastDay, accepted, longest, lasts } = standingOf({ own, today })
  if (accepted.length === 0 && longest === undefined) {
    return (
      <Card title={m.check}>
        <Small>{m.checkLater}</Small>
      </Card>
    )
  }
  return (
    <Card title={m.check} kind={lasts ? 'plain' : 'attention'}>
      {longest !== undefined && (
        <Notice kind={lasts ? 'success' : 'warning'}>
          {(longest.expiresOn < today ? m.checkExpired : m.checkUntil)(
            longest.name?.[language] ?? longest.kind,
            plainDay(longest.expiresOn, language),
          )}
          {!lasts && asked.length > 0 && ` ${m.neededUntil(plainDay(lastDay, language))}`}
        </Notice>
      )}
      {!lasts && accepted.length > 0 && <Accepted checks={accepted} language={language} />}
    </Card>
  )
}

/** The cohorts that ask a check of her: of somebody who is a minor on her last day nothing is asked. */
function askingCohorts({ own: { birthDate, cohorts } }: Asked) {
  return cohorts.filter(({ toDay, ofAgeFrom }) => birthDate === null || ageOn(birthDate, toDay) >= ofAgeFrom)
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
          detail: `${words[language]} ${see.validFor(validity(validFor), source.proposed ? null : source.words[language])}`,
        }))}
      />
    </>
  )
}
