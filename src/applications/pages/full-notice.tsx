import { Notice } from '#ui/notice.tsx'
import { siteIsFull } from '../campaign.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import type { Site } from '../queries.ts'

type FullNoticeProps = {
  sites: readonly Site[]
  /** The site that she pressed on the front page. */
  at: string | undefined
  m: ApplicantMessages
}

/** Before she answers anything: the place that she pressed, or every place, has none free today. */
export function FullNotice({ sites, at, m }: FullNoticeProps) {
  const pressed = sites.find(({ key }) => key === at)
  const meant = pressed === undefined ? sites : [pressed]
  if (!meant.every(siteIsFull)) return null
  const place = pressed && (pressed.commune || pressed.name)
  return (
    <Notice kind="info" title={place && `${place}.`}>
      {m.siteFull}
    </Notice>
  )
}
