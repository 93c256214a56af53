import type { Language } from '#platform/i18n/language.ts'
import type { RulesMessages } from './messages/rules-fr.ts'
import type { ProgrammeDocument } from './programme-file.ts'
import { say, sayToStaff } from './spoken-text.ts'

export type Source = ProgrammeDocument['publicRule']['source']

/** A rule of the file in plain words, and where it comes from. */
type Rule = { title: string; words: string; source: Source }

/** Every rule of a programme that has a source, in the order of its file: the words are made of what the file says. */
export function rulesInWords(programme: ProgrammeDocument, language: Language, m: RulesMessages): Rule[] {
  return [
    ...whoAndHow(programme, language, m),
    ...whoSigns(programme, language, m),
    ...duringIt(programme, language, m),
    ...keptAndSeen(programme, language, m),
  ]
}

function whoAndHow(programme: ProgrammeDocument, language: Language, m: RulesMessages): Rule[] {
  const { publicRule, ageRule, places, selection } = programme
  const { titles } = m
  const ages = ageRule && `${m.ages(ageRule.minimum, ageRule.maximum)}, ${m.countedOn[ageRule.countedOn]}`
  return [
    { title: titles.public, words: publicRule.proportionality[language], source: publicRule.source },
    ...(ageRule && ages ? [{ title: titles.ages, words: ages, source: ageRule.source }] : []),
    { title: titles.places, words: m.places(places.perSite), source: places.source },
    { title: titles.selection, words: m.readers(selection.readersPerApplication), source: selection.source },
  ]
}

function whoSigns(programme: ProgrammeDocument, language: Language, m: RulesMessages): Rule[] {
  const { guardian, levels, imageRight, questions, address } = programme
  const { permissionUnder, jointAnswersUnder } = guardian
  return [
    {
      title: m.titles.permission,
      words: m.permission(permissionUnder.years),
      source: permissionUnder.source,
    },
    ...(levels === undefined
      ? []
      : [
          {
            title: m.titles.levels,
            words: m.levels(levels.minor[language], levels.adult[language], permissionUnder.years),
            source: levels.source,
          },
        ]),
    {
      title: m.titles.jointAnswers,
      words: m.jointAnswers(jointAnswersUnder.years),
      source: jointAnswersUnder.source,
    },
    {
      title: m.titles.imageRight,
      words: m.imageRight(imageRight.guardiansNeeded, imageRight.lasts),
      source: imageRight.source,
    },
    ...questions.flatMap((question) => {
      const { sensitive } = question
      if (sensitive === undefined) return []
      const title = sayToStaff(question, language, address)
      const words = `${say(sensitive.purpose, language, address)} ${m.sensitive(sensitive.keptAfterLastDay)}`
      return [{ title, words, source: sensitive.source }]
    }),
  ]
}

function duringIt({ cohort, completion, diploma }: ProgrammeDocument, language: Language, m: RulesMessages) {
  const { papers, emergencySheet, absenceCalls } = cohort
  const { atLeastPercent, excusedAbsence } = completion
  const rules: Rule[] = papers.map(({ name, words, source }) => ({
    title: name[language],
    words: words[language],
    source,
  }))
  const add = (title: string, words: string, source: Source) => rules.push({ title, words, source })
  if (emergencySheet)
    add(m.titles.emergencySheet, m.emergencySheet(emergencySheet.keptAfterEnd), emergencySheet.source)
  if (absenceCalls)
    add(m.titles.absenceCalls, m.absenceCalls(absenceCalls.deskAfterMinutes), absenceCalls.source)
  add(m.titles.completion, `${m.completion(atLeastPercent)} ${m.excused[excusedAbsence]}`, completion.source)
  add(m.titles.diploma, diploma.notice[language], diploma.source)
  return rules
}

function keptAndSeen({ retention, adultChecks }: ProgrammeDocument, language: Language, m: RulesMessages) {
  const kept = Object.keys(m.kept) as (keyof typeof m.kept)[]
  return [
    ...kept.flatMap((what): Rule[] => {
      const rule = retention[what]
      return rule ? [{ title: m.kept[what], words: m.keptFor(rule.for), source: rule.source }] : []
    }),
    ...adultChecks.map(({ name, words, validFor, source }) => ({
      title: name[language],
      words: `${words[language]} ${m.check(validFor)}`,
      source,
    })),
  ]
}
