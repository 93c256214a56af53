import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { ImageLacks } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checklist } from '#ui/checklist.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { FilteredList, type ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { papersMessages } from '../messages/words.ts'
import { holdsBack, lacksOf, type Paper } from '../paper.ts'
import { papersPaths } from '../paths.ts'
import type { GirlPapers, PapersCohort } from '../queries.ts'
import type { LastReminder } from '../reminder-queries.ts'
import { GestureForm } from './gesture-form.tsx'
import { PaperTag, stateInWords } from './paper-tag.tsx'
import { ReminderCard } from './reminder-card.tsx'

type CohortPapersPageProps = {
  chrome: Chrome
  cohort: PapersCohort
  girls: GirlPapers[]
  /** The same, as the address asks for them. */
  list: ShownList<GirlPapers>
  /** What is missing for their images, by application. */
  imageLacks: ReadonlyMap<string, ImageLacks>
  /** May she remind, or only write down what she saw? */
  reminds: boolean
  last: LastReminder | null
}

/** The papers of a cohort: each girl, each paper, one gesture. */
export function CohortPapersPage(props: CohortPapersPageProps) {
  const { chrome, cohort, reminds } = props
  const m = papersMessages(chrome.language).list
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.title}>
      <Stack>
        <Small>{m.lead}</Small>
        <StartNotice {...props} />
        {reminds && <ReminderCard {...props} />}
        <Papers {...props} />
        <Actions>
          <LinkButton kind="discreet" href={papersPaths.cohort(chrome.organisation.slug, cohort.id)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function StartNotice({ chrome, girls }: CohortPapersPageProps) {
  const m = papersMessages(chrome.language).list
  if (girls.length === 0) return null
  const waiting = girls.filter(({ papers }) => papers.some(holdsBack)).length
  return waiting === 0 ? (
    <Notice kind="success">{m.canStart}</Notice>
  ) : (
    <Notice kind="warning">{m.cannotStart(waiting)}</Notice>
  )
}

function NoPapers({ chrome, cohort }: CohortPapersPageProps) {
  const m = papersMessages(chrome.language).list
  return cohort.programme.cohort.papers.length === 0 ? (
    <EmptyState title={m.noPapers} reason={m.noPapersReason} />
  ) : (
    <EmptyState title={m.empty} reason={m.emptyReason} />
  )
}

function Papers(props: CohortPapersPageProps) {
  const { chrome, cohort, girls, list, imageLacks } = props
  const { language, organisation } = chrome
  const m = papersMessages(language)
  const items = papersAsked(girls)
  return (
    <FilteredList list={list} caption={m.list.title} empty={<NoPapers {...props} />}>
      <Card>
        <Checklist
          label={m.list.title}
          nameHeader={m.list.name}
          items={[...items.values()].map((name) => name[language])}
          rows={list.rows.map((girl) => ({
            id: `girl-${girl.enrolmentId}`,
            name: (
              <a href={papersPaths.ofGirl(organisation.slug, cohort.id, girl.enrolmentId)}>
                {fullName(girl)}
              </a>
            ),
            cells: [...items.keys()].map((key) => {
              const paper = girl.papers.find((it) => it.key === key)
              if (paper === undefined) return { state: <Tag icon="circle">{m.notAsked}</Tag> }
              const lacks = lacksOf(paper, imageLacks.get(girl.applicationId) ?? null)
              return {
                state: <PaperTag paper={paper} lacks={lacks} language={language} />,
                detail: lacks === null ? detailOf(paper, cohort, language) : m.lacks(lacks),
                action: (
                  <GestureForm chrome={chrome} cohortId={cohort.id} girl={girl} paper={paper} from="list" />
                ),
              }
            }),
          }))}
        />
      </Card>
    </FilteredList>
  )
}

/** The papers that somebody among these girls is asked for, by key. */
function papersAsked(girls: readonly GirlPapers[]): Map<string, Translated> {
  return new Map(girls.flatMap(({ papers }) => papers.map(({ key, name }) => [key, name])))
}

/** What is said of a girl and her papers in the file: where each stands, in the words of the page. */
export function papersColumns(
  { language }: Chrome,
  girls: readonly GirlPapers[],
  imageLacks: ReadonlyMap<string, ImageLacks>,
): Column<GirlPapers>[] {
  const m = papersMessages(language)
  return [
    { header: m.list.name, value: fullName },
    ...[...papersAsked(girls)].map(([key, name]) => ({
      header: name[language],
      value: ({ applicationId, papers }: GirlPapers) => {
        const paper = papers.find((it) => it.key === key)
        return paper === undefined
          ? m.notAsked
          : stateInWords(paper, imageLacks.get(applicationId) ?? null, language)
      },
    })),
  ]
}

/** Whoever cannot start yet, or whoever can. */
export function papersFilters({ language }: Chrome): ListFilter<GirlPapers>[] {
  const { start } = papersMessages(language).list
  const choices = (['waits', 'ready'] as const).map((value) => ({ value, label: start[value] }))
  const of = ({ papers }: GirlPapers) => (papers.some(holdsBack) ? 'waits' : 'ready')
  return [{ name: 'start', label: start.label, choices, of }]
}

/** Why it was not accepted, or since when it stands so. */
function detailOf(paper: Paper, { zone }: PapersCohort, language: Chrome['language']): string | undefined {
  const m = papersMessages(language)
  if (paper.fault !== null) return m.faults[paper.fault]
  return paper.at === null ? undefined : m.list.since(plainDay(dayIn(zone, paper.at), language))
}
