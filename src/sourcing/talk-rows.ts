import type { Language } from '#platform/i18n/language.ts'
import { sourcingWords } from './messages/words.ts'
import type { EducationPriority, StructureKind } from './structure.ts'
import type { HeadCountKind, TalkState } from './talk.ts'

/** What a file of talks says of one of them. */
export type TalkTold = {
  day: string
  structureName: string
  structureKind: StructureKind
  educationPriority: EducationPriority
  classes: string
  speakerName: string | null
  state: TalkState
  headCount: number | null
  headCountKind: HeadCountKind | null
  sent: number
  code: string
}

/** Talks as rows of a file, under their titles; days stay `YYYY-MM-DD`, which spreadsheets sort. */
export function talkRows(talks: readonly TalkTold[], language: Language): (string | number | null)[][] {
  const m = sourcingWords(language)
  const { columns } = m.talks
  const titles = [
    columns.day,
    columns.structure,
    columns.kind,
    columns.priority,
    columns.classes,
    columns.speaker,
    columns.state,
    columns.people,
    columns.headCountKind,
    columns.sent,
    columns.code,
  ]
  const rows = talks.map((talk) => [
    talk.day,
    talk.structureName,
    m.structureKinds[talk.structureKind],
    m.educationPriorities[talk.educationPriority],
    talk.classes,
    talk.speakerName,
    m.talkStates[talk.state],
    talk.headCount,
    talk.headCountKind === null ? null : m.headCountKinds[talk.headCountKind],
    talk.sent,
    talk.code,
  ])
  return [titles, ...rows]
}
