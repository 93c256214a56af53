import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Columns } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { Member, MemberGrant } from '../member.ts'
import { teamMessages } from '../messages/words.ts'
import { teamPaths } from '../paths.ts'
import type { GrantScope } from '../queries.ts'
import { RoleFields } from './role-fields.tsx'
import { roleInWords } from './team-page.tsx'

type MemberPageProps = {
  chrome: Chrome
  member: Member
  today: string
  scopes: readonly GrantScope[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One member of the team: her roles, one more, and what to do when her telephone is lost. */
export function MemberPage({ chrome, member, today, scopes, typed = {}, errors = [] }: MemberPageProps) {
  const { language, organisation } = chrome
  const m = teamMessages(language)
  const { slug } = organisation
  const line = (grant: MemberGrant) => ({
    title: roleInWords(grant, m),
    detail:
      grant.endsOn !== null && grant.endsOn < today
        ? m.ended(plainDay(grant.endsOn, language))
        : m.one.since(plainDay(grant.startsOn, language)),
    aside:
      grant.endsOn !== null && grant.endsOn < today ? undefined : (
        <Form
          action={teamPaths.ending(slug, member.id, grant.id)}
          label={`${m.one.end} : ${roleInWords(grant, m)}`}
        >
          <Button kind="secondary" size="small" about={roleInWords(grant, m)}>
            {m.one.end}
          </Button>
        </Form>
      ),
  })
  return (
    <StaffPage chrome={chrome} overline={member.email ?? ''} title={fullName(member)} errors={errors}>
      <Columns
        side={
          <Card title={m.one.factor}>
            <p>{m.one.factorLead}</p>
            <Form action={teamPaths.secondFactor(slug, member.id)} label={m.one.factorRemove}>
              <Button kind="danger">{m.one.factorRemove}</Button>
            </Form>
          </Card>
        }
      >
        <Card title={m.one.grants}>
          <LineList lines={member.grants.map(line)} />
        </Card>
        <Card title={m.one.give}>
          <Form action={teamPaths.roles(slug, member.id)} label={m.one.give}>
            <RoleFields m={m} scopes={scopes} typed={typed} errors={errors} />
            <Button kind="secondary">{m.one.give}</Button>
          </Form>
        </Card>
      </Columns>
    </StaffPage>
  )
}
