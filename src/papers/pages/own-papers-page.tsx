import type { ImageLacks } from '#src/applications/index.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import type { OwnPapersMessages } from '../messages/own-fr.ts'
import { isOwed, isThere, lacksOf, type Paper } from '../paper.ts'

type OwnPapersPageProps = {
  chrome: Chrome
  overline: string
  m: OwnPapersMessages
  papers: Paper[]
  /** What is missing for her image where it was answered yes: such a paper is not whole. */
  lacks: ImageLacks | null
  backHref: string
  /** Where the girl answers for her own image. */
  decideHref?: string
  /** Where a guardian answers what is signed or answered here. */
  answerHref?: string
}

/** The papers that a girl or her guardian still owes, what is owed first. */
export function OwnPapersPage(props: OwnPapersPageProps) {
  const { chrome, overline, m, papers, backHref } = props
  const owed = papers.filter(isOwed)
  const others = papers.filter((paper) => !isOwed(paper))
  const isWhole = (paper: Paper) => isThere(paper) && lacksOf(paper, props.lacks) === null
  return (
    <StepPage
      chrome={chrome}
      overline={overline}
      title={m.title}
      lead={owed.length > 0 ? m.lead : undefined}
      backHref={backHref}
    >
      {papers.length === 0 && <EmptyState title={m.none} reason={m.noneReason} />}
      {papers.length > 0 && owed.length === 0 && papers.every(isWhole) && (
        <Notice kind="success">{m.done}</Notice>
      )}
      <Stack>
        {[...owed, ...others].map((paper) => (
          <PaperToGive {...props} paper={paper} lacks={lacksOf(paper, props.lacks)} />
        ))}
        <Actions>
          <LinkButton kind="discreet" href={backHref}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StepPage>
  )
}

type PaperToGiveProps = Pick<OwnPapersPageProps, 'chrome' | 'm' | 'lacks' | 'answerHref' | 'decideHref'> & {
  paper: Paper
}

function PaperToGive({ chrome, m, paper, lacks, answerHref, decideHref }: PaperToGiveProps) {
  const { language } = chrome
  return (
    <Card
      title={paper.name[language]}
      kind={isOwed(paper) ? 'attention' : 'plain'}
      aside={<StateTag m={m} paper={paper} lacks={lacks} />}
    >
      <p>{paper.words[language]}</p>
      {isOwed(paper) && <Small>{sentenceOf(paper, m)}</Small>}
      {lacks !== null && <Small>{m.lacks(lacks)}</Small>}
      {lacks?.hers && decideHref !== undefined && (
        <Actions>
          <LinkButton href={decideHref}>{m.decide}</LinkButton>
        </Actions>
      )}
      {isOwed(paper) && paper.how !== 'shown' && answerHref !== undefined && (
        <Actions>
          <LinkButton href={answerHref}>{m.answer}</LinkButton>
        </Actions>
      )}
    </Card>
  )
}

function StateTag({ m, paper, lacks }: Pick<PaperToGiveProps, 'm' | 'paper' | 'lacks'>) {
  if (lacks !== null) {
    return (
      <Tag tone="saffron" icon="file-text">
        {m.incomplete}
      </Tag>
    )
  }
  if (isThere(paper)) {
    return (
      <Tag tone="mint" icon="circle-check">
        {m.there}
      </Tag>
    )
  }
  if (paper.refused) {
    return (
      <Tag tone="error" icon="x">
        {m.refused}
      </Tag>
    )
  }
  const giver = paper.givenBy === 'guardian' ? m.byGuardian : m.toBring
  return (
    <Tag tone="saffron" icon="file-text">
      {paper.fault === null ? giver : m.again}
    </Tag>
  )
}

function sentenceOf(paper: Paper, m: OwnPapersMessages): string {
  if (paper.waived) return `${m.waived}.`
  return paper.needed ? m.before : m.never
}
