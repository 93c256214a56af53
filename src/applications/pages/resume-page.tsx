import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DateField, Form, TextField } from '#ui/form.tsx'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { resumePaths } from '../paths.ts'
import { CallPhone } from './phone-in-words.tsx'

export type SiteToCall = { site: string; name: string; phone: string }

type ResumePageProps = {
  chrome: Chrome
  m: ApplicantMessages
  /** The adult of each site of every campaign in which she may have begun. */
  toCall: readonly SiteToCall[]
  /** How long a draft is kept, and when applications close; empty where nothing can be said. */
  ends: string
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Coming back to an application without its link: the code that was noted, and the birth date. */
export function ResumePage({ chrome, m, toCall, ends, typed = {}, errors = [] }: ResumePageProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <StepPage chrome={chrome} title={m.resume.title} lead={m.resume.lead} errors={errors}>
      <Form action={resumePaths.form(chrome.organisation.slug)}>
        <TextField
          name="code"
          label={m.resume.code}
          hint={m.resume.codeHint}
          value={typed.code}
          error={errorOf('code')}
          autocomplete="off"
        />
        <DateField
          name="birth-date"
          label={m.resume.birthDate}
          hint={m.day}
          value={{
            day: typed['birth-date-day'],
            month: typed['birth-date-month'],
            year: typed['birth-date-year'],
          }}
          error={errorOf('birth-date')}
          birth
        />
        <Button size="main">{m.resume.open}</Button>
      </Form>
      {ends && <p>{ends}</p>}
      <Disclosure summary={m.resume.lost.title} open={errors.length > 0}>
        <p>{m.resume.lost.link}</p>
        {toCall.length > 0 && (
          <>
            <p>{m.resume.lost.call}</p>
            <DescriptionList
              kind="plain"
              rows={toCall.map(({ site, name, phone }) => ({
                term: site,
                value: (
                  <>
                    {name}
                    <br />
                    <CallPhone phone={phone} />
                  </>
                ),
              }))}
            />
          </>
        )}
      </Disclosure>
    </StepPage>
  )
}
