import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Prose } from '#ui/layout.tsx'
import { QuickExit } from '#ui/safety.tsx'
import { concernWords } from '../messages/words.ts'
import { HelpNumbers } from './help-numbers.tsx'

/** What happens next. The same for everybody: it says nothing of what was written, nor that anything was. */
export function ConcernThanksPage({ chrome }: { chrome: Chrome }) {
  const { language, navigation } = chrome
  const { raise, thanks } = concernWords[language]
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
        <LinkButton kind="secondary" href={navigation.home}>
          {thanks.home}
        </LinkButton>
        <QuickExit label={raise.exit} />
      </Actions>
      <HelpNumbers language={language} />
    </StepPage>
  )
}
