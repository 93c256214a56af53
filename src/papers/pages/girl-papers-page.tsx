import { StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { papersMessages } from '../messages/words.ts'
import { papersPaths } from '../paths.ts'
import { PaperCard, type PapersSeen } from './paper-card.tsx'

/** One girl: each paper with what happened to it, and what can be written down. */
export function GirlPapersPage(props: PapersSeen) {
  const { chrome, cohort, girl, errors = [] } = props
  const m = papersMessages(chrome.language).girl
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.title(fullName(girl))} errors={errors}>
      <Stack>
        {girl.papers.map((paper) => (
          <PaperCard {...props} paper={paper} />
        ))}
        <Actions>
          <LinkButton kind="discreet" href={papersPaths.ofCohort(chrome.organisation.slug, cohort.id)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
