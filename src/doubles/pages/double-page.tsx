import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { applicationPaths } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { contactInWords, fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { doubleWords } from '../messages/words.ts'
import { doublePaths } from '../paths.ts'
import type { Double, HeldPlace, Side } from '../queries.ts'
import { PlacesCard } from './places-card.tsx'

type DoublePageProps = { chrome: Chrome; double: Double; places: HeldPlace[]; fault: string | undefined }

/** Two people beside each other: what is known of each, and the answer whether they are one. */
export function DoublePage({ chrome, double, places, fault }: DoublePageProps) {
  const { language, organisation } = chrome
  const m = doubleWords(language)
  const { slug, zone } = organisation
  const { answer, answeredAt, answeredBy, sides } = double
  const joined = answer === null && sides[0]?.oneId === sides[1]?.oneId
  return (
    <StaffPage
      chrome={chrome}
      overline={m.title}
      title={answer === null ? m.question : m.answers[answer]}
      errors={fault === undefined ? [] : [{ field: 'content', message: fault }]}
      actions={
        <LinkButton kind="secondary" href={doublePaths.list(slug)}>
          {m.all}
        </LinkButton>
      }
    >
      {answer !== null && answeredAt !== null && (
        <Notice kind="info">
          {m.said[answer](answeredBy ?? m.somebody, plainDay(dayIn(zone, answeredAt), language))}
        </Notice>
      )}
      {places.length > 0 && answer !== 'different' && (
        <PlacesCard {...{ chrome, places, joined: joined || answer === 'same' }} />
      )}
      <CardGrid wide>
        {sides.map((side) => (
          <SideCard chrome={chrome} side={side} />
        ))}
      </CardGrid>
      {joined && <Notice kind="info">{m.joined}</Notice>}
      {answer === null && !joined && (
        <>
          <p>{m.effect}</p>
          <Actions>
            <Answer chrome={chrome} double={double} said="same" />
            <Answer chrome={chrome} double={double} said="different" />
          </Actions>
        </>
      )}
      {answer !== null && <Answer chrome={chrome} double={double} said="open" />}
    </StaffPage>
  )
}

type AnswerProps = { chrome: Chrome; double: Double; said: 'same' | 'different' | 'open' }

function Answer({ chrome, double, said }: AnswerProps) {
  const m = doubleWords(chrome.language)
  return (
    <Form
      action={doublePaths.answer(chrome.organisation.slug, double.id)}
      label={m.press[said]}
      hidden={{ said, seen: double.answer ?? '' }}
    >
      <Button kind={said === 'same' ? 'primary' : 'secondary'}>{m.press[said]}</Button>
    </Form>
  )
}

function SideCard({ chrome, side }: { chrome: Chrome; side: Side }) {
  const { language, organisation } = chrome
  const m = doubleWords(language)
  const { slug, zone } = organisation
  const reached = ({ phone, email }: Pick<Side, 'phone' | 'email'>) =>
    [phone && contactInWords(phone).replaceAll(' ', '\u00a0'), email].filter(Boolean).join(', ') || m.none
  return (
    <Card title={side.erased ? m.erased : fullName(side) || m.unnamed}>
      <DescriptionList
        kind="plain"
        rows={[
          { term: m.born, value: side.birthDate === null ? m.none : plainDay(side.birthDate, language) },
          { term: m.contact, value: reached(side) },
          ...side.guardians.map((guardian) => ({
            term: m.guardian,
            value: [fullName(guardian), reached(guardian)].filter(Boolean).join(', '),
          })),
        ]}
      />
      <Actions>
        {side.files.map(({ id, edition, submittedAt }) => (
          <LinkButton
            kind="secondary"
            size="small"
            href={applicationPaths.one(slug, id)}
            about={fullName(side) || m.unnamed}
          >
            {m.file(edition[language], plainDay(dayIn(zone, submittedAt), language))}
          </LinkButton>
        ))}
      </Actions>
    </Card>
  )
}
