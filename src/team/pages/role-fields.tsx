import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import { roles } from '#src/organisations/index.ts'
import { SelectField } from '#ui/select-field.tsx'
import { teamMessages } from '../messages/words.ts'
import type { GrantScope } from '../queries.ts'
import { partInWords } from './role-in-words.ts'

type RoleFieldsProps = {
  language: Language
  scopes: readonly GrantScope[]
  typed: Record<string, string>
  errors: readonly FieldError[]
}

/** Which role, over which part of the organisation. */
export function RoleFields({ language, scopes, typed, errors }: RoleFieldsProps) {
  const m = teamMessages(language)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <SelectField
        name="role"
        label={m.new.role}
        value={typed.role}
        error={errorOf('role')}
        choices={roles.map((role) => ({ value: role, label: m.roles[role] }))}
      />
      <SelectField
        name="over"
        label={m.new.over}
        value={typed.over ?? 'organisation'}
        error={errorOf('over')}
        empty={null}
        choices={[
          { value: 'organisation', label: m.everything },
          ...scopes.map((over) => ({ value: `${over.kind}:${over.id}`, label: partInWords(over, language) })),
        ]}
      />
    </>
  )
}
