import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Actions } from '#ui/layout.tsx'
import { QrCode } from '#ui/qr.tsx'
import { codeInGroups } from '../channel.ts'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths } from '../paths.ts'

type WayCardProps = {
  chrome: Chrome
  channelId: string
  code: string
  address: string
  /** It is closed: its card is not handed out any more. */
  closed: boolean
}

/** A code as it is scanned, typed and printed. */
export function WayCard({ chrome, channelId, code, address, closed }: WayCardProps) {
  const m = sourcingWords(chrome.language).channel
  const { slug } = chrome.organisation
  return (
    <Card title={m.way}>
      <QrCode value={address} label={m.qr(address)} />
      <DescriptionList
        kind="plain"
        rows={[
          { term: m.code, value: codeInGroups(code) },
          { term: m.address, value: <Address href={address} /> },
        ]}
      />
      {!closed && (
        <Actions>
          <LinkButton kind="secondary" icon="printer" href={channelPaths.card(slug, channelId)}>
            {m.card}
          </LinkButton>
          <LinkButton kind="secondary" icon="download" href={channelPaths.cardPdf(slug, channelId)}>
            {m.pdf}
          </LinkButton>
        </Actions>
      )}
    </Card>
  )
}

/** A line may end after a slash, never inside a word. */
function Address({ href }: { href: string }) {
  const pieces = href.replace(/^https?:\/\//, '').split(/(?<=\/)/)
  return (
    <a href={href}>
      {pieces.map((piece) => (
        <>
          {piece}
          <wbr />
        </>
      ))}
    </a>
  )
}
