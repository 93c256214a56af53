import { listOf } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { placeInWords } from '#src/programmes/index.ts'
import { teamPaths } from '#src/team/paths.ts'
import { Notice } from '#ui/notice.tsx'
import { campaignMessages } from '../messages/campaign.ts'
import type { Site } from '../queries.ts'

type UncoordinatedNoticeProps = {
  chrome: Chrome
  sites: readonly Site[]
  /** May the visitor give roles? */
  givesRoles: boolean
}

/** Sites that nobody coordinates: whoever is to be called there could open no file. Roles do not follow from one edition to the next. */
export function UncoordinatedNotice({ chrome, sites, givesRoles }: UncoordinatedNoticeProps) {
  const { language, organisation } = chrome
  const alone = sites.filter(({ coordinated }) => !coordinated)
  if (alone.length === 0) return null
  const m = campaignMessages(language).uncoordinated
  return (
    <Notice kind="warning">
      <p>{m.says(listOf(alone.map(placeInWords), language))}</p>
      {givesRoles ? <a href={teamPaths.list(organisation.slug)}>{m.give}</a> : <p>{m.whoGives}</p>}
    </Notice>
  )
}
