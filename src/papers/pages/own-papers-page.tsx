import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import type { OwnPapersMessages } from '../messages/own.ts'
import { isOwed, isThere, type Paper } from '../paper.ts'

type OwnPapersPageProps = {
  chrome: Chrome
  overline: string
  m: OwnPapersMessages
  papers: Paper[]
  backHref: string
  /** Where a guardian answers what is signed or answered here. */
  answerHref?: string
}

/** The papers that a girl or her guardian still owes, what is owed first. */
export function OwnPapersPage({ chrome, overline, m, papers, backHref, answerHref }: OwnPapersPageProps) {
  const owed = papers.filter(isOwed)
  const others = papers.filter((paper) => !isOwed(paper))
  return (
    <StepPage
      chrome={chrome}
      overline={overline}
      title={m.title}
      lead={owed.length > 0 ? m.lead : undefined}
      backHref={backHref}
    >
      {papers.length === 0 && <EmptyState title={m.none} reason={m.noneReason} />}
      {papers.length > 0 && owed.length === 0 && papers.every(isThere) && (
        <Notice kind="success">{m.done}</Notice>
      )}
      <Stack>
        {[...owed, ...others].map((paper) => (
          <PaperToGive chrome={chrome} m={m} paper={paper} answerHref={answerHref} />
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

type PaperToGiveProps = Pick<OwnPapersPageProps, 'chrome' | 'm' | 'answerHref'> & { paper: Paper }

function PaperToGive({ chrome, m, paper, answerHref }: PaperToGiveProps) {
  const { language } = chrome
  return (
    <Card
      title={paper.name[language]}
      kind={isOwed(paper) ? 'attention' : 'plain'}
      aside={<StateTag m={m} paper={paper} />}
    >
      <p>{paper.words[language]}</p>
      {isOwed(paper) && <Small>{sentenceOf(paper, m)}</Small>}
      {isOwed(paper) && paper.how !== 'shown' && answerHref !== undefined && (
        <Actions>
          <LinkButton href={answerHref}>{m.answer}</LinkButton>
        </Actions>
      )}
    </Card>
  )
}

function StateTag({ m, paper }: Pick<PaperToGiveProps, 'm' | 'paper'>) {
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
