import type { CampaignState } from '#src/applications/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { fileNumber } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

type ClosingCardProps = {
  chrome: Chrome
  campaign: { id: string; state: CampaignState }
  undecided: readonly string[]
  error: string | undefined
}

const most = 20

/** Ends the board; when it cannot, says how many files have no decision and leads to them. */
export function ClosingCard({ chrome, campaign, undecided, error }: ClosingCardProps) {
  const { language, organisation } = chrome
  const m = selectionMessages(language).board
  if (campaign.state === 'decided' || campaign.state === 'finished')
    return <Notice kind="success">{m.isClosed}</Notice>
  return (
    <div id="closing">
      <Card title={m.closeTitle}>
        <Small>{m.closeLead}</Small>
        {error !== undefined && <Notice kind="error">{error}</Notice>}
        {undecided.length > 0 && (
          <Prose>
            <p>{m.remaining}</p>
            <ul>
              {undecided.slice(0, most).map((id) => (
                <li>
                  <a href={boardPaths.file(organisation.slug, id)}>{fileNumber(id)}</a>
                </li>
              ))}
            </ul>
          </Prose>
        )}
        <Form
          action={boardPaths.closing(organisation.slug)}
          hidden={{ campaign: campaign.id }}
          label={m.closeTitle}
        >
          <Button kind="secondary">{m.close}</Button>
        </Form>
      </Card>
    </div>
  )
}
