import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CampaignView } from '#src/applications/index.ts'
import { ageCountedOn, gendersInWords, RuleList, rulesMessages, SourceLink } from '#src/programmes/index.ts'
import { Card, CardGrid, Disclosure } from '#ui/card.tsx'
import { Prose, Section, Small } from '#ui/layout.tsx'
import type { PublicWords } from '../messages/fr.ts'
import { publicWords } from '../messages/words.ts'

type CriteriaSectionProps = {
  /** Of one version of a programme: their editions may count ages on other days. */
  campaigns: readonly [CampaignView, ...CampaignView[]]
  language: Language
  /** Names the editions when the page shows several versions. */
  title?: string | undefined
}

/** Whom the programme is for and how a cohort is composed, as its file says it, before anybody applies. */
export function CriteriaSection({ campaigns, language, title }: CriteriaSectionProps) {
  const { programme } = campaigns[0]
  const { selection, publicRule } = programme
  const m = publicWords(language, programme.address).criteria
  return (
    <Section title={title ?? m.title}>
      <CardGrid wide>
        <Card title={m.who} level={3} icon="users-round">
          {[...new Set(campaigns.map((campaign) => agesInWords(campaign, language, m)))].map((ages) => (
            <p>{ages}</p>
          ))}
          <p>{m.public[publicRule.kind](gendersInWords(programme, language))}</p>
          <p>{m.group}</p>
          <p>{publicRule.alternative[language]}</p>
        </Card>
        <Card title={m.read} level={3} icon="list-checks">
          <p>{m.readers(selection.readersPerApplication)}</p>
          <Prose>
            <ul>
              {selection.criteria.map(({ label }) => (
                <li>{label[language]}</li>
              ))}
            </ul>
          </Prose>
          {selection.source.proposed === undefined && (
            <Small>
              {m.source} <SourceLink source={selection.source} language={language} />
            </Small>
          )}
        </Card>
        {selection.composition && (
          <Card title={m.composed} level={3} icon="scale">
            <p>{m.composedWords}</p>
            <Prose>
              <ul>
                {selection.composition.map((words) => (
                  <li>{words[language]}</li>
                ))}
              </ul>
            </Prose>
          </Card>
        )}
        <Card title={m.notRead} level={3} icon="circle-slash">
          <Prose>
            <ul>
              {selection.notRated.map(({ words }) => (
                <li>{words[language]}</li>
              ))}
            </ul>
          </Prose>
        </Card>
      </CardGrid>
      {publicRule.kind !== 'mixed' && (
        <Disclosure summary={m.why}>
          <p>{publicRule.aim[language]}</p>
          <p>{publicRule.proportionality[language]}</p>
          <p>
            <SourceLink source={publicRule.source} language={language} />
          </p>
        </Disclosure>
      )}
      <Disclosure summary={rulesMessages(language).title}>
        <RuleList programme={programme} language={language} reader="the world" />
      </Disclosure>
    </Section>
  )
}

function agesInWords(
  { programme, edition }: CampaignView,
  language: Language,
  m: PublicWords['criteria'],
): string {
  const { ageRule } = programme
  if (ageRule === undefined) return m.anyAge
  return m.ages(ageRule.minimum, ageRule.maximum, plainDay(ageCountedOn(ageRule, edition), language))
}
