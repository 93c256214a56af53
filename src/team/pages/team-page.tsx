import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import type { Member, MemberGrant } from '../member.ts'
import { type TeamMessages } from '../messages/fr.ts'
import { teamMessages } from '../messages/words.ts'
import { teamPaths } from '../paths.ts'

/** Everybody who works for the organisation, with their roles today. */
export function TeamPage({ chrome, team, today }: { chrome: Chrome; team: Member[]; today: string }) {
  const { language, organisation } = chrome
  const m = teamMessages(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        <LinkButton icon="plus" href={teamPaths.invite(organisation.slug)}>
          {m.invite}
        </LinkButton>
      }
    >
      <Table
        caption={m.title}
        hiddenCaption
        rows={team}
        columns={[
          {
            header: m.columns.name,
            rowHeader: true,
            cell: (member) => <a href={teamPaths.one(organisation.slug, member.id)}>{fullName(member)}</a>,
          },
          { header: m.columns.roles, cell: (member) => rolesToday(member.grants, today, m) || m.one.noRole },
          { header: m.columns.email, cell: (member) => member.email ?? '' },
        ]}
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
      />
    </StaffPage>
  )
}

function rolesToday(grants: readonly MemberGrant[], today: string, m: TeamMessages): string {
  return grants
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .map((grant) => roleInWords(grant, m))
    .join(', ')
}

/** "Coordinatrice territoriale, Médiathèque des Tilleuls". */
export function roleInWords({ role, scopeKind, scopeName }: MemberGrant, m: TeamMessages): string {
  return scopeKind === 'organisation' ? m.roles[role] : `${m.roles[role]} (${scopeName ?? ''})`
}
