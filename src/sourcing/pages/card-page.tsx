import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { PrintButton, PrintedSheet } from '#ui/print.tsx'
import { QrCode } from '#ui/qr.tsx'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths, talkPaths } from '../paths.ts'
import type { Card } from '../pdf/card.ts'

type CardPageProps = {
  chrome: Chrome
  channelId: string
  /** The talk whose card it is. */
  talkId: string | null
  card: Card
  /** Letters that the fonts of the PDF do not have. */
  lettersMissing?: readonly string[]
}

/** The card on a page. On paper four of them, and nothing else, make an A4 sheet; the screen shows the first. */
export function CardPage({ chrome, channelId, talkId, card, lettersMissing }: CardPageProps) {
  const m = sourcingWords(chrome.language)
  const { slug } = chrome.organisation
  return (
    <StaffPage chrome={chrome} title={m.card.title}>
      <Stack>
        {lettersMissing && <Notice kind="warning">{m.card.letters(lettersMissing.join(' '))}</Notice>}
        <PrintedSheet copies={4}>
          <OneCard card={card} />
        </PrintedSheet>
        <Small>{m.card.lead}</Small>
        <Actions>
          <PrintButton>{m.card.print}</PrintButton>
          <LinkButton kind="secondary" icon="download" href={channelPaths.cardPdf(slug, channelId)}>
            {m.channel.pdf}
          </LinkButton>
          <LinkButton
            kind="discreet"
            icon="chevron-left"
            href={talkId === null ? channelPaths.one(slug, channelId) : talkPaths.one(slug, talkId)}
          >
            {talkId === null ? m.card.back : m.card.backToTalk}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function OneCard({ card }: { card: Card }) {
  return (
    <>
      {card.title !== card.organisation && <p>{card.organisation}</p>}
      <h2>{card.title}</h2>
      {card.summary && <p>{card.summary}</p>}
      {card.facts.map((fact) => (
        <p>
          <strong>{fact}</strong>
        </p>
      ))}
      <QrCode value={card.address} label={card.words.qr} />
      <p>
        {card.words.invitation} {card.words.orType}
      </p>
      <p>
        <strong>{card.address.replace(/^https?:\/\//, '')}</strong>
      </p>
      <p>
        <strong>{card.words.code}</strong>
      </p>
      {card.words.demonstration && <p>{card.words.demonstration}</p>}
    </>
  )
}
