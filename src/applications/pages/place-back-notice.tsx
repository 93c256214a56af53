import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-view.ts'
import { isListOver } from '../campaign.ts'
import { teamMessages } from '../messages/team.ts'
import { applicationPaths } from '../paths.ts'
import type { Site } from '../queries.ts'

type PlaceBackNoticeProps = {
  chrome: Chrome
  application: ApplicationView
  site: Site | undefined
  today: string
}

/** A guardian's no ended her place, and nobody says no any more: what can be given back, and the button that gives it. */
export function PlaceBackNotice({ chrome, application, site, today }: PlaceBackNoticeProps) {
  const { placeBack: m } = teamMessages(chrome.language).one
  const { id, campaign, permission } = application
  const isFree = site !== undefined && site.capacity > site.taken
  const gives = isFree ? 'place' : isListOver(campaign, today) ? null : 'rank'
  return (
    <Notice kind="warning">
      {m.why[permission === 'yes' ? 'yes' : 'no more no']} {m.leads[gives ?? 'nothing']}
      {gives !== null && (
        <Form action={applicationPaths.placeBack(chrome.organisation.slug, id)} label={m.buttons[gives]}>
          <Button kind="secondary" size="small">
            {m.buttons[gives]}
          </Button>
        </Form>
      )}
    </Notice>
  )
}
