import { labelled } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Prose, Small, Stack } from '#ui/layout.tsx'
import { rulesMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'
import type { ProgrammeDocument } from '../programme-file.ts'
import { RuleList } from './rule-list.tsx'

type RulesPageProps = { chrome: Chrome; programme: ProgrammeDocument }

/** The rules of a programme with their sources, and what no source says. */
export function RulesPage({ chrome, programme }: RulesPageProps) {
  const { language, organisation } = chrome
  const m = rulesMessages(language)
  return (
    <StaffPage chrome={chrome} overline={programme.name[language]} title={m.title}>
      <Small>{m.lead}</Small>
      <Stack>
        <Card>
          <RuleList programme={programme} language={language} reader="the team" />
        </Card>
        {programme.proposals.length > 0 && (
          <Card title={m.proposals}>
            <Small>{m.proposalsLead}</Small>
            <Prose>
              <ul>
                {programme.proposals.map(({ place, why }) => (
                  <li>
                    {why[language]}
                    <Small>{labelled(m.inFile, place, language)}</Small>
                  </li>
                ))}
              </ul>
            </Prose>
          </Card>
        )}
        <Actions>
          <LinkButton kind="discreet" href={programmePaths.list(organisation.slug)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
