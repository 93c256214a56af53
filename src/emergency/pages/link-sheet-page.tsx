import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { EmergencyMessages } from '../messages/fr.ts'
import type { WrittenSheet } from '../queries.ts'
import { SheetFields, type SheetRules } from './sheet-fields.tsx'
import { SheetInWords } from './sheet-in-words.tsx'

type LinkSheetPageProps = {
  chrome: Chrome
  /** The words said to whoever holds the link. */
  m: EmergencyMessages
  firstName: string
  /** Undefined when the programme asks for no sheet. */
  rules: SheetRules | undefined
  /** Is her place confirmed? */
  placed: boolean
  /** Was it, and has she left her cohort since? */
  left: boolean
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

/** The emergency sheet of a girl, filled in on a phone by her guardian, or by herself once she is of age, without account or script. */
export function LinkSheetPage(props: LinkSheetPageProps) {
  const {
    chrome,
    m,
    firstName,
    rules,
    placed,
    left,
    revision,
    toVerify,
    fields,
    errors = [],
    theirs,
    action,
    backHref,
  } = props
  const { language } = chrome
  return (
    <StepPage chrome={chrome} title={m.title(firstName)} errors={errors} backHref={backHref}>
      {rules === undefined && <EmptyState title={m.noSheet} reason={m.noSheetReason} />}
      {rules !== undefined && left && <EmptyState title={m.left} reason={m.leftReason} />}
      {rules !== undefined && !placed && !left && <EmptyState title={m.notYet} reason={m.notYetReason} />}
      {rules !== undefined && placed && (
        <>
          <p>{rules.words[language]}</p>
          <Small>{m.erased(keptInWords(rules, m))}</Small>
          {toVerify && <Notice kind="warning">{m.toVerify}</Notice>}
          {theirs !== undefined && (
            <Notice kind="warning" title={m.changed}>
              <SheetInWords sheet={theirs} rules={rules} language={language} />
            </Notice>
          )}
          <Form action={action} hidden={{ revision: String(revision) }} label={m.title(firstName)}>
            <SheetFields m={m} language={language} rules={rules} fields={fields} errors={errors} />
          </Form>
        </>
      )}
    </StepPage>
  )
}

/** "30 jours". */
function keptInWords({ keptAfterEnd }: SheetRules, m: EmergencyMessages): string {
  return 'days' in keptAfterEnd ? m.days(keptAfterEnd.days) : m.months(keptAfterEnd.months)
}
