import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { ApplicationView, Guardian } from '../application-view.ts'
import { askedAbout, type SideBySide } from '../guardian-answers.ts'
import { relationSaid } from '../guardian-screens.ts'
import { contactMessages } from '../messages/contact.ts'
import { guardianEndMessages } from '../messages/guardian-end.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { identityMessages } from '../messages/identity.ts'
import { applicationPaths } from '../paths.ts'

type GuardianAnswersCardProps = {
  chrome: Chrome
  application: ApplicationView
  guardian: Guardian
  name: string
  /** Every question put to the guardians, with the answers of each. */
  lines: readonly SideBySide[]
}

/** One guardian: her last word to each question, how it came, and what the team can correct of her. */
export function GuardianAnswersCard(props: GuardianAnswersCardProps) {
  const { chrome, application, guardian, name, lines } = props
  const m = guardiansMessages(chrome.language)
  const { guardians, applicant } = application
  const relation = relationSaid(application, guardian)
  const saidTo = ({ answers }: SideBySide) => answers[guardians.indexOf(guardian)] ?? null
  const ways = [...new Set(lines.flatMap((line) => wayOf(saidTo(line), chrome) ?? []))]
  return (
    <Card title={name}>
      <Small>{relation === null ? m.relationNotSaid : m.relations[relation]}</Small>
      {ways.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          {ways.length === 1 && <Small>{m.answered(ways[0]!)}</Small>}
          <LineList
            lines={lines.map((line) => {
              const said = saidTo(line)
              return {
                title: askedAbout(line.question, applicant),
                detail: ways.length === 1 ? undefined : wayOf(said, chrome),
                aside:
                  said === null ? (
                    <Small>{m.none}</Small>
                  ) : (
                    <Tag tone={said.answer === 'yes' ? 'mint' : 'saffron'}>{m.answers[said.answer]}</Tag>
                  ),
              }
            })}
          />
        </>
      )}
      <Deeds {...props} />
    </Card>
  )
}

/** "par lien, 29 novembre 2026"; undefined before the answer. */
function wayOf(said: LastConsent | null, { organisation, language }: Chrome): string | undefined {
  if (said === null) return undefined
  return guardiansMessages(language).ways[said.channel](plainDay(dayIn(organisation.zone, said.at), language))
}

function Deeds({ chrome, application: { id }, guardian, name }: GuardianAnswersCardProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  return (
    <Actions>
      <LinkButton kind="secondary" href={applicationPaths.paper(slug, id, guardian.id)} about={name}>
        {guardiansMessages(language).recordPaper}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="pen-line"
        href={applicationPaths.identity(slug, id, guardian.id)}
        about={name}
      >
        {identityMessages(language).link.guardian}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="phone"
        href={applicationPaths.contact(slug, id, guardian.id)}
        about={name}
      >
        {contactMessages(language).link}
      </LinkButton>
      <LinkButton
        kind="discreet"
        icon="lock"
        href={applicationPaths.guardianEnding(slug, id, guardian.id)}
        about={name}
      >
        {guardianEndMessages(language).link}
      </LinkButton>
    </Actions>
  )
}
