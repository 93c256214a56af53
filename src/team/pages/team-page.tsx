import type { Language } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { listedFrom, type Member, type MemberGrant, opensNothing } from '../member.ts'
import { teamMessages } from '../messages/words.ts'
import { teamPaths } from '../paths.ts'
import { roleInWords } from './role-in-words.ts'

type TeamPageProps = {
  chrome: Chrome
  list: ShownList<Member>
  /** Whoever reads it is the only administrator. */
  isAlone: boolean
  /** Safeguarding officers without e-mail. */
  unreached: readonly Member[]
}

/** Everybody who works for the organisation, with their roles today. */
export function TeamPage({ chrome, list, isAlone, unreached }: TeamPageProps) {
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
      {isAlone && (
        <Notice kind="warning" title={m.alone}>
          {m.aloneWhy}
        </Notice>
      )}
      {unreached.length > 0 && (
        <Notice kind="error" title={m.unreached(unreached.map(fullName).join(', '))}>
          {m.unreachedWhy}
        </Notice>
      )}
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
      />
    </StaffPage>
  )
}

/** What is said of somebody of the team, on the page and in the file. */
export function teamColumns(
  { language, organisation }: Chrome,
  today: string,
): { columns: Column<Member>[]; filters: ListFilter<Member>[] } {
  const m = teamMessages(language)
  return {
    columns: [
      {
        key: 'name',
        header: m.columns.name,
        rowHeader: true,
        value: ({ firstName, lastName }) => `${lastName} ${firstName}`,
        cell: (member) => <a href={teamPaths.one(organisation.slug, member.id)}>{fullName(member)}</a>,
      },
      {
        key: 'roles',
        header: m.columns.roles,
        value: (member) => placesToday(member, today, language) || m.one.noRole,
      },
      { key: 'email', header: m.columns.email, value: (member) => member.email },
    ],
    filters: [],
  }
}

/** Her roles today, and the lists of adults on which she is or will be: they put her beside girls without a role. */
function placesToday(member: Member, today: string, language: Language): string {
  const m = teamMessages(language)
  const lists = listedFrom(member, today).map(({ cohort }) => m.listedIn(cohort))
  return [rolesToday(member.grants, today, language), ...lists].filter(Boolean).join('. ')
}

function rolesToday(grants: readonly MemberGrant[], today: string, language: Language): string {
  return grants
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .map((grant) => {
      const role = roleInWords(grant, language)
      return opensNothing(grant) ? teamMessages(language).withoutEffect(role) : role
    })
    .join(', ')
}
