import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { answer, chromeOf, fileOf, listIn, staff, type TenantEnv } from '#src/organisations/index.ts'
import { sourcingRoles } from './access.ts'
import { closeChannel } from './actions/close-channel.ts'
import { openChannel } from './actions/open-channel.ts'
import { channelList, channelsFound } from './channel-queries.ts'
import { channelForm } from './forms.ts'
import { channelOf } from './guards.ts'
import { sourcingWords } from './messages/words.ts'
import { ChannelPage } from './pages/channel-page.tsx'
import { ChannelsPage, channelColumns } from './pages/channels-page.tsx'
import { NewChannelPage } from './pages/new-channel-page.tsx'
import { channelPaths, codePaths } from './paths.ts'

/** The ways in: opened, counted, closed. */
export const channelRoutes = new Hono<TenantEnv>()

channelRoutes.get('/channels', staff(...sourcingRoles), async (c) => {
  const state = listIn(c, channelList)
  const found = await channelsFound(c.get('scope'), state.asked)
  const list = { state, ...channelColumns(chromeOf(c)), ...found }
  const { title } = sourcingWords(c.get('language')).channels
  const file = await fileOf(c, list, { title, action: 'channels.downloaded' })
  return file ?? answer(c, <ChannelsPage chrome={chromeOf(c)} list={list} />)
})

channelRoutes.get('/channels/new', staff(...sourcingRoles), async (c) => {
  const campaigns = await unfinishedCampaigns(c.get('scope'))
  return answer(c, <NewChannelPage chrome={chromeOf(c)} campaigns={campaigns} />)
})

channelRoutes.post('/channels', staff(...sourcingRoles), async (c) => {
  const { faults, newChannel } = sourcingWords(c.get('language'))
  const campaigns = await unfinishedCampaigns(c.get('scope'))
  const typed = await postedFields(c)
  const refuse = (errors: FieldError[]) => {
    const shown = { campaigns, typed, errors }
    return answer(c, <NewChannelPage chrome={chromeOf(c)} {...shown} />, 422)
  }
  const form = judge(channelForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { campaignId } = form.value
  if (campaignId !== null && !campaigns.some(({ id }) => id === campaignId))
    return refuse([{ field: 'campaign', message: faults.campaign }])
  const { id } = await openChannel(c.get('scope'), { ...form.value, structureId: null })
  return redirectSaying(c, channelPaths.one(c.get('organisation').slug, id), newChannel.done)
})

channelRoutes.get('/channels/:channel', staff(...sourcingRoles), async (c) => {
  const channel = await channelOf(c)
  const address = codePaths.printed(c.get('frise').origin, c.get('organisation').slug, channel.code)
  return answer(c, <ChannelPage chrome={chromeOf(c)} channel={channel} address={address} />)
})

channelRoutes.post('/channels/:channel/closing', staff(...sourcingRoles), async (c) => {
  const { id } = await channelOf(c)
  await closeChannel(c.get('scope'), id)
  const { channel } = sourcingWords(c.get('language'))
  return redirectSaying(c, channelPaths.one(c.get('organisation').slug, id), channel.closed)
})
