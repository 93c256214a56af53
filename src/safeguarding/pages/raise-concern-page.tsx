import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { ChoicesField, errorOf, Form, TextArea, TextField } from '#ui/form.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { QuickExit } from '#ui/safety.tsx'
import type { TeamMember } from '../concern.ts'
import { hrefOf, iconOf, numbersOfDanger } from '../help-number.ts'
import { concernWords, raiseWords } from '../messages/words.ts'
import { concernPaths } from '../paths.ts'
import { HelpNumbers } from './help-numbers.tsx'

type RaiseConcernPageProps = {
  chrome: Chrome
  /** Who may receive it: she may keep it from some of them. */
  team: readonly TeamMember[]
  typed: Record<string, string>
  /** The random key of this form. */
  formKey: string
  /** The page of ours from which she comes: told back to her afterwards, and kept nowhere. */
  back: string
  address: 'tu' | 'vous'
  errors?: FieldError[]
  /** Who may be meant by what she wrote, and is not ticked. */
  named?: readonly TeamMember[]
}

/** Whom to call when there is danger and the way out, then three fields for anybody; all help numbers below them. */
export function RaiseConcernPage(props: RaiseConcernPageProps) {
  const { chrome, team, typed, formKey, back, address, errors: faults = [], named = [] } = props
  const { language, organisation } = chrome
  const m = raiseWords(language, address)
  const { exit, help, roles } = concernWords[language]
  const { page = '' } = typed
  const questions = named.map((it) => m.named(fullName(it), roles[it.role]))
  const errors = [...faults, ...questions.map((message) => ({ field: 'kept-from', message }))]
  const asked = [typed.asked ?? '', ...named.map(({ personId }) => personId)]
    .filter((it) => it !== '')
    .join(',')
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead} errors={errors}>
      <Notice kind="warning" title={m.danger}>
        {m.dangerWords}
      </Notice>
      <Actions>
        {numbersOfDanger.map((number) => (
          <LinkButton icon={iconOf(number)} href={hrefOf(number)}>
            {help.callNumber[number]}
          </LinkButton>
        ))}
        <QuickExit label={exit} />
      </Actions>
      <Form action={concernPaths.raise(organisation.slug)} hidden={{ page, back, asked, key: formKey }}>
        <TextArea
          name="worry"
          label={m.worry}
          hint={m.worryHint}
          value={typed.worry}
          error={errorOf(errors, 'worry')}
          limit={4000}
        />
        <TextField
          name="about"
          label={m.about}
          hint={m.aboutHint}
          value={typed.about}
          error={errorOf(errors, 'about')}
          autocomplete="off"
          optional
        />
        <TextField
          name="contact"
          label={m.contact}
          hint={m.contactHint}
          value={typed.contact}
          error={errorOf(errors, 'contact')}
          autocomplete="off"
          optional
        />
        {team.length > 0 && (
          <ChoicesField
            name="kept-from"
            label={m.keptFrom}
            hint={m.keptFromHint}
            values={(typed['kept-from'] ?? '').split(',')}
            error={questions.length > 0 ? questions.join(' ') : errorOf(errors, 'kept-from')}
            choices={team.map((member) => ({
              value: member.personId,
              label: `${fullName(member)}, ${roles[member.role]}`,
            }))}
            optional
          />
        )}
        {named.length > 0 && (
          <Notice kind="info" title={m.notSent}>
            {m.tickOrSend}
          </Notice>
        )}
        <Button size="main">{m.send}</Button>
      </Form>
      <Disclosure summary={m.whoReads} open>
        <p>{m.reading}</p>
        <p>{m.noSecrecy}</p>
      </Disclosure>
      <HelpNumbers language={language} />
      {page !== '' && <Small>{m.page(page)}</Small>}
    </StepPage>
  )
}
