import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { answer, chromeOf, staff, type TenantEnv } from '#src/organisations/index.ts'
import { sourcingRoles } from './access.ts'
import type { ChannelLine } from './channel-queries.ts'
import { campaignsBehind } from './code-queries.ts'
import { channelOf } from './guards.ts'
import { sourcingWords } from './messages/words.ts'
import { CardPage } from './pages/card-page.tsx'
import { codePaths } from './paths.ts'
import { type Card, renderCards } from './pdf/card.ts'
import { cardOf } from './pdf/card-words.ts'

/** The card of a channel, on a page and as a PDF: handed out, pinned up, slid into a bag. */
export const cardRoutes = new Hono<TenantEnv>()

cardRoutes.get('/channels/:channel/card', staff(...sourcingRoles), async (c) => {
  const channel = await openChannelOf(c)
  const shown = { channelId: channel.id, talkId: channel.talkId, card: await cardFor(c, channel) }
  return answer(c, <CardPage chrome={chromeOf(c)} {...shown} />)
})

cardRoutes.get('/channels/:channel/card.pdf', staff(...sourcingRoles), async (c) => {
  const channel = await openChannelOf(c)
  const card = await cardFor(c, channel)
  try {
    const pdf = await renderCards(card)
    const { file } = sourcingWords(c.get('language')).card
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="${file}-${channel.code}.pdf"`)
    return c.body(new Uint8Array(pdf).buffer)
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    const shown = { channelId: channel.id, talkId: channel.talkId, card, lettersMissing: error.letters }
    return answer(c, <CardPage chrome={chromeOf(c)} {...shown} />, 422)
  }
})

/** A closed channel has no card to hand out; its page says since when. */
async function openChannelOf(c: Context<TenantEnv>): Promise<ChannelLine> {
  const channel = await channelOf(c)
  if (channel.closedAt !== null) throw new NotFound()
  return channel
}

async function cardFor(c: Context<TenantEnv>, channel: ChannelLine): Promise<Card> {
  const { name, slug } = c.get('organisation')
  return cardOf({
    organisation: name,
    campaigns: await campaignsBehind(c.get('scope'), channel.campaignId),
    address: codePaths.printed(c.get('frise').origin, slug, channel.code),
    code: channel.code,
    language: c.get('language'),
    demonstration: c.get('frise').instance.kind === 'demonstration',
  })
}
