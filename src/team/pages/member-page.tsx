import type { FieldError } from '#platform/http/form.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, markOfIdentity } from '#src/people/index.ts'
import { adultPaths } from '#src/safeguarding/paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { errorOf, Form, TextField } from '#ui/form.tsx'
import { Columns, Small } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { listedFrom, type Member, type MemberGrant, mayReadConcerns, opensNothing } from '../member.ts'
import { teamMessages } from '../messages/words.ts'
import { teamPaths } from '../paths.ts'
import type { GrantScope } from '../queries.ts'
import { RoleFields } from './role-fields.tsx'
import { roleInWords } from './role-in-words.ts'

type MemberPageProps = {
  chrome: Chrome
  member: Member
  /** What she signs in with when she has no e-mail. */
  username: string | null
  /** She signs in, or will, with a code on paper. */
  getsPrintedCode: boolean
  today: string
  scopes: readonly GrantScope[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One member of the team: her roles, one more, and how she signs in. */
export function MemberPage(props: MemberPageProps) {
  const { chrome, member, username, today, scopes, typed = {}, errors = [] } = props
  const { language, organisation } = chrome
  const m = teamMessages(language)
  const { slug } = organisation
  const listed = listedFrom(member, today)
  const line = (grant: MemberGrant) => ({
    title: roleInWords(grant, language),
    detail:
      grant.endsOn !== null && grant.endsOn < today
        ? m.ended(plainDay(grant.endsOn, language))
        : [
            m.one.since(plainDay(grant.startsOn, language)),
            grant.rests && m.one.rests,
            opensNothing(grant) && m.one.opensNothing,
          ]
            .filter(Boolean)
            .join(', '),
    aside:
      grant.endsOn !== null && grant.endsOn < today ? undefined : (
        <Form
          action={teamPaths.ending(slug, member.id, grant.id)}
          label={labelled(m.one.end, roleInWords(grant, language), language)}
        >
          <Button kind="secondary" size="small" about={roleInWords(grant, language)}>
            {m.one.end}
          </Button>
        </Form>
      ),
  })
  return (
    <StaffPage
      chrome={chrome}
      overline={member.email ?? username ?? ''}
      title={fullName(member)}
      errors={errors}
    >
      <Columns
        side={
          <>
            <Name {...props} />
            <SigningIn {...props} />
          </>
        }
      >
        <Card title={m.one.grants}>
          <LineList lines={member.grants.map(line)} />
        </Card>
        {listed.length > 0 && (
          <Card title={m.one.lists}>
            <LineList
              lines={listed.map(({ cohortId, cohort, fromDay, toDay }) => ({
                title: cohort,
                href: adultPaths.ofCohort(slug, cohortId),
                detail: m.one.listedFrom(plainDay(fromDay, language), plainDay(toDay, language)),
              }))}
            />
          </Card>
        )}
        <Card title={m.one.give}>
          <Form action={teamPaths.roles(slug, member.id)} label={m.one.give}>
            <RoleFields language={language} scopes={scopes} typed={typed} errors={errors} />
            <Button kind="secondary">{m.one.give}</Button>
          </Form>
        </Card>
      </Columns>
    </StaffPage>
  )
}

/** Her name, where it was written down wrong; and what is done about an address, which is how she signs in. */
function Name({ chrome, member, typed = {}, errors = [] }: MemberPageProps) {
  const m = teamMessages(chrome.language)
  return (
    <Card title={m.one.name}>
      <Form
        action={teamPaths.name(chrome.organisation.slug, member.id)}
        hidden={{ seen: typed.seen ?? markOfIdentity(member) }}
        label={m.one.name}
      >
        <TextField
          name="first-name"
          label={m.new.firstName}
          value={typed['first-name'] ?? member.firstName}
          error={errorOf(errors, 'first-name')}
          autocomplete="off"
        />
        <TextField
          name="last-name"
          label={m.new.lastName}
          value={typed['last-name'] ?? member.lastName}
          error={errorOf(errors, 'last-name')}
          autocomplete="off"
        />
        <Button kind="secondary">{m.one.nameCorrect}</Button>
      </Form>
      {member.email !== null && <Small>{m.one.otherAddress}</Small>}
    </Card>
  )
}

/** What to do when she lost her sheet, her telephone, or left a computer open. */
function SigningIn({ chrome, member, getsPrintedCode, today }: MemberPageProps) {
  const m = teamMessages(chrome.language)
  const closes = mayReadConcerns(member, today) && <Small>{m.one.concernsClose}</Small>
  const { slug } = chrome.organisation
  return (
    <>
      {getsPrintedCode ? (
        <Card title={m.one.slip}>
          <p>{m.one.slipLead}</p>
          <p>{m.one.slipReach}</p>
          {closes}
          <Form action={teamPaths.slip(slug, member.id)} label={m.one.slipPrint}>
            <Button kind="secondary" icon="printer">
              {m.one.slipPrint}
            </Button>
          </Form>
          <Small>{m.one.slipOnce}</Small>
        </Card>
      ) : (
        <Card title={m.one.factor}>
          <p>{m.one.factorLead}</p>
          {closes}
          <Form action={teamPaths.secondFactor(slug, member.id)} label={m.one.factorRemove}>
            <Button kind="danger">{m.one.factorRemove}</Button>
          </Form>
        </Card>
      )}
      {member.accountId !== null && (
        <Card title={m.one.sessions}>
          <p>{m.one.sessionsLead}</p>
          <Form action={teamPaths.sessions(slug, member.id)} label={m.one.sessionsEnd}>
            <Button kind="danger">{m.one.sessionsEnd}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}
