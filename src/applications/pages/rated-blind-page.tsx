import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { teamMessages } from '../messages/team.ts'

/** She has rated this file without its name, and nobody has decided: where she finds it, still without. */
export function RatedBlindPage({ chrome, id }: { chrome: Chrome; id: string }) {
  const m = teamMessages(chrome.language).ratedBlind
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Notice kind="info">{m.why}</Notice>
      <Actions>
        <LinkButton kind="secondary" icon="scale" href={boardPaths.file(chrome.organisation.slug, id)}>
          {m.open}
        </LinkButton>
      </Actions>
    </StaffPage>
  )
}
