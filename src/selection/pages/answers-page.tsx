import type { FieldError } from '#platform/http/form.ts'
import { labelled } from '#platform/i18n/format.ts'
import { campaignPaths } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ChoicesField, errorOf, Form } from '#ui/form.tsx'
import { Actions, Columns, Prose } from '#ui/layout.tsx'
import type { AnswerLine, AnswerProgramme } from '../answer-queries.ts'
import { fileNumber } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

type AnswersPageProps = {
  chrome: Chrome
  answers: AnswerLine[]
  programmes: ReadonlyMap<string, AnswerProgramme>
  chosen?: string[]
  errors?: FieldError[]
}

/** The kind answers that wait for a name: one, some or all leave when they are approved. */
export function AnswersPage({ chrome, answers, programmes, chosen = [], errors = [] }: AnswersPageProps) {
  const { language, organisation } = chrome
  const m = selectionMessages(language).answers
  const campaigns = new Map(answers.map(({ campaignId, campaign }) => [campaignId, campaign]))
  return (
    <StaffPage chrome={chrome} title={m.title} errors={errors}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      {campaigns.size > 0 && (
        <Actions>
          {[...campaigns].map(([id, name]) => (
            <LinkButton kind="secondary" size="small" href={campaignPaths.messages(organisation.slug, id)}>
              {campaigns.size === 1 ? m.read : labelled(m.read, name[language], language)}
            </LinkButton>
          ))}
        </Actions>
      )}
      {answers.length === 0 ? (
        <EmptyState title={m.empty} reason={m.emptyReason} />
      ) : (
        <Columns
          side={[...programmes.values()].map((programme) => <Doors programme={programme} chrome={chrome} />)}
        >
          <Form action={boardPaths.answers(organisation.slug)} label={m.which}>
            <ChoicesField
              name="answers"
              label={m.which}
              error={errorOf(errors, 'answers')}
              values={chosen}
              choices={answers.map(({ id, firstName, lastName }) => ({
                value: id,
                label: `${firstName} ${lastName}`.trim() || fileNumber(id),
                hint: fileNumber(id),
              }))}
            />
            <Actions>
              <Button>{m.approve}</Button>
              {/* Those that stand here: another one may come meanwhile, and nobody has read it. */}
              <Button kind="secondary" name="all" value={answers.map(({ id }) => id).join(',')}>
                {m.approveAll}
              </Button>
            </Actions>
          </Form>
        </Columns>
      )}
    </StaffPage>
  )
}

function Doors({ programme, chrome }: { programme: AnswerProgramme; chrome: Chrome }) {
  const { language } = chrome
  const { address, nextDoors, name } = programme
  const doors = nextDoors.filter(({ opensFor }) => opensFor.includes('not-selected'))
  return (
    <Card title={selectionMessages(language).answers.doors} kind="sand">
      <Prose>
        <p>{name[language]}</p>
        <ul>
          {(doors.length > 0 ? doors : nextDoors).map((door) => (
            <li>
              {labelled(say(door.title, language, address), say(door.words, language, address), language)}
            </li>
          ))}
        </ul>
      </Prose>
    </Card>
  )
}
