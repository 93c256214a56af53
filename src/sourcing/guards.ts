import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { type ChannelLine, channelById } from './channel-queries.ts'

/** The channel of the address, or not found. */
export async function channelOf(c: Context<TenantEnv>): Promise<ChannelLine> {
  const id = c.req.param('channel') ?? ''
  const channel = isId(id) ? await channelById(c.get('scope'), id) : undefined
  if (channel === undefined) throw new NotFound()
  return channel
}
