import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Small } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ApplicationView } from '../application-view.ts'
import { imageRightOf, isOfAge } from '../majority.ts'
import { guardiansMessages } from '../messages/guardians.ts'

type ImageRightCardProps = { application: ApplicationView; language: Language; today: string }

/** What the signatures given so far allow for her image today, support by support. */
export function ImageRightCard({ application, language, today }: ImageRightCardProps) {
  const { image: m } = guardiansMessages(language)
  const { consents, applicant, campaign } = application
  const { imageRight } = campaign.programme
  const ofAge = isOfAge(campaign.programme, applicant.birthDate, today)
  return (
    <Card title={m.title}>
      <Small>{ofAge ? m.ofAge : m.rule(imageRight.guardiansNeeded)}</Small>
      <DescriptionList
        kind="plain"
        rows={imageRight.supports.map(({ key, label }) => {
          const standing = imageRightOf(imageRight, key, { consents, ofAge, today })
          return {
            term: label[language],
            value: <Tag tone={standing === 'yes' ? 'mint' : 'saffron'}>{m.states[standing]}</Tag>,
          }
        })}
      />
    </Card>
  )
}
