import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { hasTextsLeft } from './texts-notice.tsx'

type TextsCellProps = { chrome: Chrome; cohort: AdultsCohort; line: AdultLine; today: string }

/** Charter and safeguarding page of an adult, with where that comes from, and what the team can do for what is missing. */
export function TextsCell(props: TextsCellProps) {
  const { chrome, line, today } = props
  const m = adultsWords[chrome.language].list
  return (
    <Stack tight>
      <Tag tone={line.charterSigned ? 'mint' : 'saffron'}>{line.charterSigned ? m.signed : m.notSigned}</Tag>
      <Tag tone={line.pageRead ? 'mint' : 'saffron'}>{line.pageRead ? m.read : m.notRead}</Tag>
      {sourcesOf(line, chrome.language).map((source) => (
        <Small>{source}</Small>
      ))}
      {line.paper !== null &&
        line.personId !== chrome.visitor?.personId &&
        props.cohort.state !== 'closed' && (
          <LinkButton
            kind="discreet"
            size="small"
            href={adultPaths.paperCharter(chrome.organisation.slug, props.cohort.id, line.personId)}
            about={fullName(line)}
          >
            {adultsWords[chrome.language].paper.correct}
          </LinkButton>
        )}
      {hasTextsLeft(line, today) && props.cohort.state !== 'closed' && <Gestures {...props} />}
    </Stack>
  )
}

/** The same in the words of a file. */
export function textsInFile(line: AdultLine, language: Language): string {
  const m = adultsWords[language].list
  const done = [line.charterSigned ? m.signed : m.notSigned, line.pageRead ? m.read : m.notRead]
  return [...done, ...sourcesOf(line, language)].join(', ')
}

/** "Sur papier, vu par Maud Lefort", with where the sheet is; without an account and a sheet, that it is to be done. */
export function sourcesOf(
  { paper, hasAccount, charterSigned, pageRead }: AdultLine,
  language: Language,
): string[] {
  const { list, paper: m } = adultsWords[language]
  if (paper === null) return hasAccount || (charterSigned && pageRead) ? [] : [list.onPaper]
  return [
    m.seenBy(paper.seenBy),
    m.signed(plainDay(paper.signedOn, language), paper.heldBy, paper.keptAt),
    m.explained(plainDay(paper.explainedOn, language), paper.explainedBy),
  ]
}

/** Whoever has an account is reminded, once a day; for everybody else, and nobody for herself, a sheet can be noted. */
function Gestures({ chrome, cohort, line, today }: TextsCellProps) {
  const { language, organisation, visitor } = chrome
  const { reminder, paper } = adultsWords[language]
  const { personId, hasAccount, remindedOn } = line
  return (
    <>
      <Actions>
        {hasAccount && remindedOn !== today && (
          <Form
            action={adultPaths.charterReminder(organisation.slug, cohort.id, personId)}
            label={`${reminder.send}, ${fullName(line)}`}
          >
            <Button kind="secondary" size="small" icon="bell" about={fullName(line)}>
              {reminder.send}
            </Button>
          </Form>
        )}
        {personId !== visitor?.personId && (
          <LinkButton
            kind="discreet"
            size="small"
            href={adultPaths.paperCharter(organisation.slug, cohort.id, personId)}
            about={fullName(line)}
          >
            {paper.link}
          </LinkButton>
        )}
      </Actions>
      {remindedOn !== null && <Small>{reminder.last(plainDay(remindedOn, language))}</Small>}
    </>
  )
}
