import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { KeptSheets } from '#ui/roll-call.tsx'
import { adultsWords } from '../messages/words.ts'
import type { OwnSafety } from '../own-queries.ts'
import { adultPaths } from '../paths.ts'
import { needsCheck, OwnCheckCard, owesCheck } from './own-check-card.tsx'
import { OwnPlacesCard } from './own-places-card.tsx'

type MyChecksPageProps = { chrome: Chrome; own: OwnSafety; today: string }

/** What an adult has done, and what is missing before she is beside participants. */
export function MyChecksPage(props: MyChecksPageProps) {
  const { chrome, own } = props
  const { language, organisation } = chrome
  const { mine: m } = adultsWords[language]
  const { slug } = organisation
  const day = (it: string) => plainDay(it, language)
  const on = (at: Date) => day(dayIn(organisation.zone, at))
  const { paper } = own
  const deeds = [
    {
      title: m.page,
      done:
        own.pageReadAt !== null
          ? m.pageDone(on(own.pageReadAt))
          : paper && m.pageExplained(day(paper.explainedOn)),
      todo: m.pageTodo,
      href: adultPaths.page(slug),
      label: m.readIt,
    },
    {
      title: m.charter,
      done:
        own.charterSignedAt !== null
          ? m.charterDone(on(own.charterSignedAt))
          : paper && m.charterOnPaper(day(paper.signedOn), paper.seenBy),
      todo: m.charterTodo,
      href: adultPaths.charter(slug),
      label: m.signIt,
    },
  ]
  const checked = needsCheck(props)
  const left = deeds.filter(({ done }) => done === null).length + (checked && owesCheck(props) ? 1 : 0)
  const rests = chrome.visitor?.grants.some((grant) => grant.rests === true) ?? false
  return (
    <StaffPage chrome={chrome} title={m.title} islands={rests ? ['roll-call'] : []}>
      <Small>
        {m.lead(left)}
        {!own.cohorts.some(({ listed }) => listed) && ` ${m.nowhere}`}
      </Small>
      <Stack>
        {rests && <Notice kind="warning">{m.rests}</Notice>}
        {rests && (
          <KeptSheets of={chrome.visitor!.personId} title={m.keptRollCall} words={m.keptRollCallHint} />
        )}
        <OwnPlacesCard own={own} language={language} />
        {checked && <OwnCheckCard {...props} />}
        {deeds.map(({ title, done, todo, href, label }) => (
          <Card title={title} kind={done === null ? 'attention' : 'plain'}>
            {done === null ? (
              <>
                <p>{todo}</p>
                <Actions>
                  <LinkButton kind="secondary" href={href}>
                    {label}
                  </LinkButton>
                </Actions>
              </>
            ) : (
              <Notice kind="success">{done}</Notice>
            )}
          </Card>
        ))}
      </Stack>
    </StaffPage>
  )
}
