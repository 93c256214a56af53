import { inTwoGroups } from '#platform/i18n/two-groups.ts'

/** The ways in. A talk has its own, made with it; the others are opened by hand. */
export const channelKinds = ['talk', 'ambassador', 'relay', 'teacher', 'network', 'event', 'other'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** The kinds that somebody opens by hand. */
export const openedByHand = channelKinds.filter((kind) => kind !== 'talk')

/** Letters and figures of a code: enough for 148 million, few enough to copy from a blackboard. */
export const codeLength = 6

/** "K7M 4XQ": in two groups, read aloud more easily. Spaces and dashes do not count when it is typed. */
export function codeInGroups(code: string): string {
  return inTwoGroups(code, ' ')
}

/** What the door reads of a campaign. */
type CampaignAtTheDoor = { id: string; planned: boolean; takesApplications: boolean }

/**
 * Which campaigns a code opens: its own, which says so itself when it is closed; without one, each that takes applications, and of
 * several the visitor chooses; else the latest that began. None while there is nothing to open: then it is the front page.
 * `campaigns`: the latest first.
 */
export function campaignsOpenedBy<C extends CampaignAtTheDoor>(
  campaignId: string | null,
  campaigns: readonly C[],
): readonly C[] {
  const begun = campaigns.filter(({ planned }) => !planned)
  if (campaignId !== null) return begun.filter(({ id }) => id === campaignId)
  const open = begun.filter(({ takesApplications }) => takesApplications)
  return open.length > 0 ? open : begun.slice(0, 1)
}
