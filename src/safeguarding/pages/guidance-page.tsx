import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Prose } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import type { TextLeft } from '../text-queries.ts'
import { HelpNumbers } from './help-numbers.tsx'

type GuidancePageProps = {
  chrome: Chrome
  /** The safeguarding page, which is read, or the charter, which is signed. */
  text: TextLeft
  /** Version shown: the answer says which text it is about. */
  version: string
  /** What was read meanwhile is not in force any more. */
  changed?: boolean
  /** The path of emergency sheets that led her here: they open once both are done. */
  back?: string | undefined
  /** For an adult without account, on paper: nobody signs it here. */
  toPrint?: boolean
}

/** One text, its rules in short sentences, and the one button that says "read" or "signed". */
export function GuidancePage({
  chrome,
  text,
  version,
  changed = false,
  back,
  toPrint = false,
}: GuidancePageProps) {
  const { language, organisation } = chrome
  const words = adultsWords[language]
  const m = words[text]
  const action = text === 'page' ? adultPaths.page(organisation.slug) : adultPaths.charter(organisation.slug)
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead} backHref={adultPaths.mine(organisation.slug)}>
      {changed && <Notice kind="warning">{words.mine.changed}</Notice>}
      {back !== undefined && <Notice kind="info">{words.mine.beforeSheets}</Notice>}
      <Prose>
        <ol>
          {m.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ol>
      </Prose>
      {toPrint ? (
        <Prose>
          <p>{words.mine.byHand(version)}</p>
        </Prose>
      ) : (
        <Form action={action} hidden={back === undefined ? { version } : { version, back }}>
          <Button size="main">{m.done}</Button>
        </Form>
      )}
      {text === 'page' && <HelpNumbers language={language} />}
    </StepPage>
  )
}
