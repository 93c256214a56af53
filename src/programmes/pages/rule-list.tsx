import { labelled } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Prose, Small } from '#ui/layout.tsx'
import { rulesMessages } from '../messages/words.ts'
import type { ProgrammeDocument } from '../programme-file.ts'
import { rulesInWords, type Source } from '../rules-in-words.ts'

type RuleListProps = {
  programme: ProgrammeDocument
  language: Language
  /** What nobody has set yet has no source to show to the world: the team reads there what it has to confirm. */
  reader: 'the world' | 'the team'
}

/** Every rule of a programme in plain words, each with where it comes from. */
export function RuleList({ programme, language, reader }: RuleListProps) {
  const m = rulesMessages(language)
  return (
    <Prose>
      <ul>
        {rulesInWords(programme, language, m).map(({ title, words, source }) => (
          <li>
            <strong>{title}</strong>
            <br />
            {words}
            {(reader === 'the team' || source.proposed === undefined) && (
              <Small>
                <SourceLink source={source} language={language} label={m.source} />
              </Small>
            )}
          </li>
        ))}
      </ul>
    </Prose>
  )
}

/** Where a rule comes from; a link where its file says where to read it. */
export function SourceLink({
  source,
  language,
  label,
}: {
  source: Source
  language: Language
  /** "Source: Civil Code, article 9" where nothing else says so. */
  label?: string
}) {
  const words = source.words[language]
  const said = label === undefined ? words : labelled(label, words, language)
  return source.address === undefined ? <>{said}</> : <a href={source.address}>{said}</a>
}
