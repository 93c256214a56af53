import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { emergencyMessages } from '../messages/words.ts'
import type { WrittenSheet } from '../queries.ts'
import { SheetFields, type SheetRules } from './sheet-fields.tsx'
import { SheetInWords } from './sheet-in-words.tsx'

type GuardianSheetPageProps = {
  chrome: Chrome
  firstName: string
  /** Undefined when the programme asks for no sheet. */
  rules: SheetRules | undefined
  /** Is her place confirmed? */
  placed: boolean
  revision: number
  /** What stands was written by a link to a wrong contact. */
  toVerify: boolean
  fields: Readonly<Record<string, string>>
  errors?: FieldError[]
  /** What somebody else wrote meanwhile. */
  theirs?: WrittenSheet
  action: string
  backHref: string
}

/** The emergency sheet of a girl, filled in by her guardian on a phone, without account or script. */
export function GuardianSheetPage(props: GuardianSheetPageProps) {
  const {
    chrome,
    firstName,
    rules,
    placed,
    revision,
    toVerify,
    fields,
    errors = [],
    theirs,
    action,
    backHref,
  } = props
  const { language } = chrome
  const m = emergencyMessages(language)
  return (
    <StepPage chrome={chrome} title={m.title(firstName)} errors={errors} backHref={backHref}>
      {rules === undefined && <EmptyState title={m.noSheet} reason={m.noSheetReason} />}
      {rules !== undefined && !placed && <EmptyState title={m.notYet} reason={m.notYetReason} />}
      {rules !== undefined && placed && (
        <>
          <p>{rules.words[language]}</p>
          <Small>{m.erased(keptInWords(rules, language))}</Small>
          {toVerify && <Notice kind="warning">{m.toVerify}</Notice>}
          {theirs !== undefined && (
            <Notice kind="warning" title={m.changed}>
              <SheetInWords sheet={theirs} rules={rules} language={language} />
            </Notice>
          )}
          <Form action={action} hidden={{ revision: String(revision) }} label={m.title(firstName)}>
            <SheetFields language={language} rules={rules} fields={fields} errors={errors} />
          </Form>
        </>
      )}
    </StepPage>
  )
}

/** "30 jours". */
function keptInWords({ keptAfterEnd }: SheetRules, language: Chrome['language']): string {
  const m = emergencyMessages(language)
  return 'days' in keptAfterEnd ? m.days(keptAfterEnd.days) : m.months(keptAfterEnd.months)
}
