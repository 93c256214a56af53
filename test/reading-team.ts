import type { Role } from '#src/organisations/index.ts'
import type { ReadCampaign } from './read-campaign.ts'
import type { RunningFrise } from './running-frise.ts'

/** Who reads, masks and decides on the files of a campaign, by its pages. */
export function readingTeam(running: RunningFrise, campaign: ReadCampaign) {
  let counter = 0
  /** Somebody new of the team, signed in. */
  const visitor = async (role: Role, ...others: Role[]) => {
    const { signIn } = running.frise
    const accountId = await signIn.accountForEmail(`${counter++}@lecture.example`, 'fr')
    const personId = await campaign.member(role, accountId, others)
    const cookies = (await signIn.enterDemonstration(accountId)) ?? []
    const headers = {
      cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
      origin: running.url,
      'accept-language': 'fr',
    }
    const ask = async (path: string, body?: URLSearchParams) => {
      const method = body === undefined ? 'GET' : 'POST'
      const response = await fetch(running.url + path, {
        method,
        headers,
        redirect: 'manual',
        ...(body && { body }),
      })
      return { status: response.status, text: await response.text() }
    }
    return {
      personId,
      get: (path: string) => ask(path),
      post: (path: string, fields: Record<string, string>) => ask(path, new URLSearchParams(fields)),
    }
  }
  return {
    visitor,
    /** What readers know a file by. */
    readingOf: (id: string) => running.frise.idSeal.seal(id, `reading ${campaign.organisationId}`),
  }
}

export type ReadingTeam = ReturnType<typeof readingTeam>
