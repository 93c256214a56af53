import { StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths } from '../paths.ts'
import { StructureFields, type StructureFieldsProps } from './structure-fields.tsx'

/** A school, a company, a relay. */
export function NewStructurePage(props: StructureFieldsProps) {
  const { chrome, errors = [] } = props
  const m = sourcingWords(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      overline={m.structures.title}
      title={m.newStructure.title}
      errors={errors}
      islands={['place-field']}
    >
      <Form action={structurePaths.list(chrome.organisation.slug)}>
        <StructureFields {...props} />
        <Button>{m.save}</Button>
      </Form>
    </StaffPage>
  )
}
