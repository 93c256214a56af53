import { dayIn } from '#platform/clock/clock.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths } from '../paths.ts'
import { type StructureDetail, seenStructure } from '../structure.ts'
import type { PastStructure, StructureLine } from '../structure-queries.ts'
import { StructureFields, type StructureFieldsProps } from './structure-fields.tsx'

type StructureCorrectionPageProps = StructureFieldsProps & {
  structure: StructureLine
  corrections: readonly PastStructure[]
  typed: Record<string, string>
  /** Somebody else corrected it meanwhile: what stands now is said beside what she typed. */
  meanwhile?: boolean
}

/** A school, a company or a relay that was written down wrong. */
export function StructureCorrectionPage(props: StructureCorrectionPageProps) {
  const { chrome, structure, corrections, typed, errors = [], meanwhile = false } = props
  const { slug, zone } = chrome.organisation
  const m = sourcingWords(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      overline={structure.name}
      title={m.structureCorrection.title}
      errors={errors}
      islands={['place-field']}
    >
      <Stack>
        <Prose>
          <p>{m.structureCorrection.lead}</p>
        </Prose>
        {meanwhile && (
          <Card kind="attention" title={m.standsNow}>
            <DescriptionList
              kind="plain"
              rows={inWords(structure, chrome).map(({ term, value }) => ({ term, value }))}
            />
          </Card>
        )}
        <Form
          action={structurePaths.correction(slug, structure.id)}
          hidden={{ seen: meanwhile ? seenStructure(structure) : (typed.seen ?? seenStructure(structure)) }}
          label={m.structureCorrection.title}
        >
          <StructureFields {...props} />
          <Button>{meanwhile ? m.saveAnyway : m.save}</Button>
        </Form>
        {corrections.length > 0 && (
          <Card title={m.history}>
            <LineList
              lines={corrections.map(({ at, by, changed, before }) => ({
                title: m.talk.deeds.corrected(plainDay(dayIn(zone, at), chrome.language), by),
                detail: m.before(
                  inWords(before, chrome)
                    .filter(({ detail }) => changed.includes(detail))
                    .map(({ term, value }) => labelled(term, value, chrome.language))
                    .join(' · '),
                ),
              }))}
            />
          </Card>
        )}
        <LinkButton kind="discreet" href={structurePaths.list(slug)}>
          {m.structureCorrection.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

function inWords(
  structure: StructureLine,
  { language }: Chrome,
): { detail: StructureDetail; term: string; value: string }[] {
  const m = sourcingWords(language)
  const { columns } = m.structures
  return [
    { detail: 'name', term: columns.name, value: structure.name },
    { detail: 'kind', term: columns.kind, value: m.structureKinds[structure.kind] },
    { detail: 'place', term: columns.place, value: structure.place || m.talk.unknownPlace },
    {
      detail: 'educationPriority',
      term: columns.priority,
      value: m.educationPriorities[structure.educationPriority],
    },
  ]
}
