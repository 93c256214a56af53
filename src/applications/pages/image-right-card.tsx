import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import type { PropsWithChildren } from '#ui/children.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ApplicationView } from '../application-view.ts'
import { imageRightOf, isOfAge, lacksGuardian } from '../majority.ts'
import { guardiansMessages } from '../messages/guardians.ts'

type ImageRightCardProps = { application: ApplicationView; language: Language; today: string }

/** What the signatures given so far allow for her image today, support by support; and why it waits, when it does. */
export function ImageRightCard({
  application,
  language,
  today,
  children,
}: PropsWithChildren<ImageRightCardProps>) {
  const { image: m } = guardiansMessages(language)
  const { consents, applicant, campaign, guardians, confirmedByVoice } = application
  const { imageRight } = campaign.programme
  const ofAge = isOfAge(campaign.programme, applicant.birthDate, today)
  const soleGuardian = application.soleGuardian !== null
  const facts = { consents, ofAge, today, soleGuardian, confirmedByVoice }
  return (
    <Card title={m.title}>
      <Small>{ofAge ? m.ofAge : m.rule(soleGuardian ? 1 : imageRight.guardiansNeeded)}</Small>
      <DescriptionList
        kind="plain"
        rows={imageRight.supports.map(({ key, label }) => {
          const standing = imageRightOf(imageRight, key, facts)
          return {
            term: label[language],
            value: <Tag tone={standing === 'yes' ? 'mint' : 'saffron'}>{m.states[standing]}</Tag>,
          }
        })}
      />
      {lacksGuardian(imageRight, { known: guardians.length, ofAge, soleGuardian }) && (
        <Notice kind="warning">{m.alone}</Notice>
      )}
      {!ofAge && children}
    </Card>
  )
}
