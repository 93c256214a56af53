import type { FieldError } from '#platform/http/form.ts'
import { campaignPaths, hasEnoughReadings, mayBeOfferedAgain } from '#src/applications/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { placeInWords } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField, errorOf, Form, TextArea } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { BoardFile } from '../board.ts'
import type { FileOnBoard } from '../board-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

export type BoardFilePageProps = {
  chrome: Chrome
  place: FileOnBoard
  file: BoardFile
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Where no place was left: the rank that she would have on the waiting list. */
  rank?: number | undefined
}

/** The decision on one file; where readings are missing, why they are not waited for. */
export function DecisionForm({ chrome, place, file, typed = {}, errors = [], rank }: BoardFilePageProps) {
  const m = selectionMessages(chrome.language).one
  const { site, over, listOver } = place
  const again = mayBeOfferedAgain(file.state)
  const outcomes = (['offered', 'waiting', 'declined'] as const).filter(
    (outcome) =>
      !((over || place.permission === 'no') && outcome === 'offered') &&
      !(again && outcome !== 'offered') &&
      !((listOver || file.state === 'waiting') && outcome === 'waiting') &&
      !(file.untold && outcome === 'declined'),
  )
  const title = file.untold ? m.correct : again ? m.again : m.decide
  if (outcomes.length === 0) return <Notice kind="info">{again && !over ? m.permission.no : m.over}</Notice>
  if (again && site?.left === 0) return <Notice kind="info">{m.againFull}</Notice>
  return (
    <Card title={title}>
      {file.untold && <p>{m.correctLead}</p>}
      {again && <p>{m.againLead}</p>}
      {listOver && !again && <Notice kind="info">{over ? m.over : m.listOver}</Notice>}
      {site !== null && !over && <p>{m.siteHas(placeInWords(site), site.left)}</p>}
      {!over &&
        (place.permission === 'no' ? (
          <Notice kind="info">{m.permission.no}</Notice>
        ) : (
          <p>{m.permission[place.permission]}</p>
        ))}
      <Form
        action={boardPaths.decision(chrome.organisation.slug, file.id)}
        label={title}
        hidden={{ seen: file.decision?.id ?? '' }}
      >
        <ChoiceField
          name="outcome"
          label={m.outcome}
          value={typed.outcome}
          error={errorOf(errors, 'outcome')}
          choices={outcomes.map((value) => ({
            value,
            label: m.outcomes[value],
            ...(value === 'declined' && { hint: m.declinedHint }),
          }))}
        />
        <TextArea
          name="sentence"
          label={m.sentence}
          hint={m.sentenceHint}
          value={typed.sentence}
          error={errorOf(errors, 'sentence')}
          rows={3}
        />
        {!hasEnoughReadings(place.programme, file.readings) && (
          <TextArea
            name="withoutReadings"
            label={m.without}
            hint={m.withoutHint}
            value={typed.withoutReadings}
            error={errorOf(errors, 'withoutReadings')}
            rows={2}
          />
        )}
        <Actions>
          <Button>{m.save}</Button>
          {rank !== undefined && (
            <Button kind="secondary" name="line" value="first">
              {m.putFirst(rank)}
            </Button>
          )}
        </Actions>
      </Form>
      <a href={campaignPaths.messages(chrome.organisation.slug, place.campaignId)}>{m.messages}</a>
    </Card>
  )
}
