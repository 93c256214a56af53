import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { teamPaths } from '#src/team/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { staffWords } from '../messages/words.ts'
import { retentionPaths } from '../paths.ts'

/**
 * She has rated this person's file without its name, and nobody has decided: who else hands over or erases its data. `alone`:
 * nobody else may, and she reads the two ways out. No link leads to the file itself: it would say whose it is.
 */
export function RatedBlindPage({ chrome, alone }: { chrome: Chrome; alone: boolean }) {
  const { person, requests } = staffWords(chrome.language)
  const { ratedBlind: m } = person
  const { slug } = chrome.organisation
  return (
    <StaffPage chrome={chrome} overline={person.overline} title={m.title}>
      <Notice kind="info">{m.why}</Notice>
      <p>{alone ? m.alone : m.who}</p>
      <Actions>
        {alone && (
          <>
            <LinkButton icon="circle-user-round" href={teamPaths.invite(slug)}>
              {m.invite}
            </LinkButton>
            <LinkButton kind="secondary" icon="scale" href={boardPaths.page(slug)}>
              {m.decide}
            </LinkButton>
          </>
        )}
        <LinkButton kind="secondary" href={retentionPaths.requests(slug)}>
          {requests.title}
        </LinkButton>
      </Actions>
    </StaffPage>
  )
}
