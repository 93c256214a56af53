import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { EmailField, Form, TextField } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { teamMessages } from '../messages/words.ts'
import { teamPaths } from '../paths.ts'
import type { GrantScope } from '../queries.ts'
import { RoleFields } from './role-fields.tsx'

type InvitationPageProps = {
  chrome: Chrome
  scopes: readonly GrantScope[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Somebody new in the team, with a first role. */
export function InvitationPage({ chrome, scopes, typed = {}, errors = [] }: InvitationPageProps) {
  const m = teamMessages(chrome.language)
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <StaffPage chrome={chrome} title={m.new.title} errors={errors}>
      <Small>{m.new.lead}</Small>
      <Form action={teamPaths.invite(chrome.organisation.slug)}>
        <TextField {...field('first-name')} label={m.new.firstName} autocomplete="off" />
        <TextField {...field('last-name')} label={m.new.lastName} autocomplete="off" />
        <EmailField
          {...field('email')}
          label={m.new.email}
          hint={m.new.emailHint}
          optional
          autocomplete="off"
        />
        <RoleFields language={chrome.language} scopes={scopes} typed={typed} errors={errors} />
        <Button>{m.new.save}</Button>
      </Form>
    </StaffPage>
  )
}
