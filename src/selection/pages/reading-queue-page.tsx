import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Prose, Section, Small } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { fileNumber } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { readingPaths } from '../paths.ts'
import type { QueueLine } from '../reading-queries.ts'

/** What waits for a reader, one file after the other, and her own readings. Ids are those of readings. */
export function ReadingQueuePage({ chrome, queue }: { chrome: Chrome; queue: QueueLine[] }) {
  const { language, organisation } = chrome
  const m = selectionMessages(language).reading
  const waiting = queue.filter(({ rated }) => !rated)
  const rated = queue.filter((line) => line.rated)
  const [next] = waiting
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      {next === undefined ? (
        <EmptyState title={m.empty} reason={m.emptyReason} />
      ) : (
        <>
          <Small>{m.waiting(waiting.length)}</Small>
          <Actions>
            <LinkButton href={readingPaths.file(organisation.slug, next.id)} icon="file-text">
              {m.next}
            </LinkButton>
          </Actions>
        </>
      )}
      {rated.length > 0 && (
        <Section title={m.rated} lead={m.ratedHint}>
          <LineList
            lines={rated.map(({ id }) => ({
              title: fileNumber(id),
              aside: (
                <LinkButton
                  kind="secondary"
                  size="small"
                  href={readingPaths.file(organisation.slug, id)}
                  about={fileNumber(id)}
                >
                  {m.change}
                </LinkButton>
              ),
            }))}
          />
        </Section>
      )}
    </StaffPage>
  )
}
