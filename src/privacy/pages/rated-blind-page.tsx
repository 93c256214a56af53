import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { staffWords } from '../messages/words.ts'
import { retentionPaths } from '../paths.ts'

/** She has rated this person's file without its name, and nobody has decided: who else hands over or erases its data. */
export function RatedBlindPage({ chrome }: { chrome: Chrome }) {
  const { person, requests } = staffWords(chrome.language)
  const { ratedBlind: m } = person
  return (
    <StaffPage chrome={chrome} overline={person.overline} title={m.title}>
      <Notice kind="info">{m.why}</Notice>
      <p>{m.who}</p>
      <Actions>
        <LinkButton kind="secondary" href={retentionPaths.requests(chrome.organisation.slug)}>
          {requests.title}
        </LinkButton>
      </Actions>
    </StaffPage>
  )
}
