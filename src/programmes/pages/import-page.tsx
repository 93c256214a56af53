import type { FieldError } from '#platform/http/form.ts'
import { labelled } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Form } from '#ui/form.tsx'
import { Columns, Prose } from '#ui/layout.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { programmeMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'
import type { ProgrammeLine } from '../programme-line.ts'

type ImportPageProps = {
  chrome: Chrome
  /** What was imported before: each file can be had back, changed and imported anew. */
  programmes: readonly ProgrammeLine[]
  typed?: string
  errors?: FieldError[]
}

/** A programme or an edition from its file, or pasted where there is no file. */
export function ImportPage({ chrome, programmes, typed, errors = [] }: ImportPageProps) {
  const m = programmeMessages(chrome.language).form
  return (
    <StaffPage chrome={chrome} title={m.title} errors={errors}>
      <Columns side={<Files chrome={chrome} programmes={programmes} />}>
        <Prose>
          {m.lead.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Prose>
        {programmes.some(({ editions }) => editions.length > 0) && (
          <Card kind="choice" title={m.copyTitle}>
            <p>{m.copyLead}</p>
            {programmes.flatMap(({ editions }) =>
              editions.map((edition) => (
                <LinkButton kind="secondary" href={programmePaths.copy(chrome.organisation.slug, edition.id)}>
                  {m.copy(edition.name[chrome.language])}
                </LinkButton>
              )),
            )}
          </Card>
        )}
        <Form action={programmePaths.importing(chrome.organisation.slug)} files>
          <FileField name="file" label={m.file} hint={m.fileHint} accept=".json,application/json" />
          <TextArea name="text" label={m.text} value={typed} rows={12} />
          <Button icon="upload">{m.save}</Button>
        </Form>
      </Columns>
    </StaffPage>
  )
}

function Files({ chrome, programmes }: Pick<ImportPageProps, 'chrome' | 'programmes'>) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const m = programmeMessages(language).form
  return (
    <Card title={m.files}>
      <p>{programmes.length > 0 ? m.filesLead : m.examplesLead}</p>
      {programmes.map(({ id, name, editions }) => (
        <>
          <FileLink
            href={programmePaths.file(slug, id)}
            label={labelled(m.programme, name[language], language)}
          />
          {editions.map((edition) => (
            <FileLink
              href={programmePaths.editionFile(slug, edition.id)}
              label={labelled(m.edition, edition.name[language], language)}
            />
          ))}
        </>
      ))}
      {(['programme', 'edition'] as const).map((of) => (
        <FileLink href={programmePaths.example(slug, of)} label={m.examples[of]} />
      ))}
    </Card>
  )
}

function FileLink({ href, label }: { href: string; label: string }) {
  return (
    <LinkButton kind="discreet" size="small" icon="download" href={href} download>
      {label}
    </LinkButton>
  )
}
