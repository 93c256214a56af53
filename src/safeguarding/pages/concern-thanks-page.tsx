import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Prose } from '#ui/layout.tsx'
import { QuickExit } from '#ui/safety.tsx'
import { concernWords, raiseWords } from '../messages/words.ts'
import { HelpNumbers } from './help-numbers.tsx'

type ConcernThanksPageProps = {
  chrome: Chrome
  address: 'tu' | 'vous'
  /** The page from which she came; null where it is not known any more. */
  back: string | null
}

/** What happens next, and the way back. It says nothing of what was written, nor that anything was. */
export function ConcernThanksPage({ chrome, address, back }: ConcernThanksPageProps) {
  const { language, navigation } = chrome
  const { thanks } = raiseWords(language, address)
  return (
    <StepPage chrome={chrome} title={thanks.title} lead={thanks.lead}>
      <Card title={thanks.next}>
        <Prose>
          <ol>
            {thanks.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </Prose>
      </Card>
      <Actions>
        <LinkButton kind="secondary" href={back ?? navigation.home}>
          {back === null ? thanks.home : thanks.back}
        </LinkButton>
        <QuickExit label={concernWords[language].exit} />
      </Actions>
      <HelpNumbers language={language} />
    </StepPage>
  )
}
