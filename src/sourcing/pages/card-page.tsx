import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card as Surface } from '#ui/card.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr.tsx'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths } from '../paths.ts'
import type { Card } from '../pdf/card.ts'

type CardPageProps = {
  chrome: Chrome
  channelId: string
  card: Card
  /** Letters that the fonts of the PDF do not have. */
  lettersMissing?: readonly string[]
}

/** The card on a page, which browsers print without its navigation. */
export function CardPage({ chrome, channelId, card, lettersMissing }: CardPageProps) {
  const m = sourcingWords(chrome.language)
  const { slug } = chrome.organisation
  return (
    <StaffPage chrome={chrome} title={m.card.title}>
      <Stack>
        {lettersMissing && <Notice kind="warning">{m.card.letters(lettersMissing.join(' '))}</Notice>}
        <Surface title={card.title}>
          {card.summary && <p>{card.summary}</p>}
          {card.dates.map((date) => (
            <p>
              <strong>{date}</strong>
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
        </Surface>
        <Small>{`${m.card.print} ${m.card.lead}`}</Small>
        <Actions>
          <LinkButton icon="download" href={channelPaths.cardPdf(slug, channelId)}>
            {m.channel.pdf}
          </LinkButton>
          <LinkButton kind="secondary" href={channelPaths.one(slug, channelId)}>
            {m.card.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
