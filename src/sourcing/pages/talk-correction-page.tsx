import { clockTime, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { sourcingWords } from '../messages/words.ts'
import { talkPaths } from '../paths.ts'
import { seenTalk, type TalkDetail } from '../talk.ts'
import type { TalkStood } from '../talk-history-queries.ts'
import type { TalkLine } from '../talk-queries.ts'
import { TalkFields, type TalkFieldsProps } from './talk-fields.tsx'

type TalkCorrectionPageProps = TalkFieldsProps & {
  talk: TalkLine
  /** Somebody else corrected it meanwhile: what stands now is said beside what she typed. */
  meanwhile?: boolean
}

/** A talk that was written down wrong. */
export function TalkCorrectionPage(props: TalkCorrectionPageProps) {
  const { chrome, talk, typed, errors = [], meanwhile = false } = props
  const { slug } = chrome.organisation
  const m = sourcingWords(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      overline={`${talk.structureName}, ${plainDay(talk.day, chrome.language)}`}
      title={m.talkCorrection.title}
      errors={[...errors]}
    >
      <Stack>
        <Prose>
          <p>{m.talkCorrection.lead}</p>
        </Prose>
        {meanwhile && (
          <Card kind="attention" title={m.standsNow}>
            <DescriptionList
              kind="plain"
              rows={stoodInWords(talk, chrome).map(({ term, value }) => ({ term, value }))}
            />
          </Card>
        )}
        <Form
          action={talkPaths.correction(slug, talk.id)}
          hidden={{ seen: meanwhile ? seenTalk(talk) : (typed.seen ?? seenTalk(talk)) }}
          label={m.talkCorrection.title}
        >
          <TalkFields {...props} />
          <Button>{meanwhile ? m.saveAnyway : m.save}</Button>
        </Form>
        <LinkButton kind="discreet" href={talkPaths.one(slug, talk.id)}>
          {m.talkCorrection.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

/** What stood on a talk, each detail by its name. */
export function stoodInWords(
  stood: TalkStood,
  { language }: Chrome,
): { detail: TalkDetail; term: string; value: string }[] {
  const m = sourcingWords(language)
  const { newTalk } = m
  return [
    { detail: 'structureId', term: newTalk.structure, value: stood.structureName },
    { detail: 'day', term: newTalk.day, value: plainDay(stood.day, language) },
    {
      detail: 'startsAt',
      term: newTalk.starts,
      value: stood.startsAt === null ? m.talk.unknownPlace : clockTime(stood.startsAt, language),
    },
    { detail: 'classes', term: newTalk.classes, value: stood.classes || m.talk.unknownPlace },
    { detail: 'speakerId', term: newTalk.speaker, value: stood.speakerName ?? newTalk.speakerUnknown },
    {
      detail: 'campaignId',
      term: newTalk.campaign,
      value: stood.campaignName?.[language] ?? newTalk.noCampaign,
    },
  ]
}
