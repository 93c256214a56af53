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
  /** Could a message leave for somebody who may read it? */
  isTold: boolean
}

/** What happens next, and the way back. It says nothing of what was written, nor that anything was. */
export function ConcernThanksPage({ chrome, address, back, isTold }: ConcernThanksPageProps) {
  const { language, navigation } = chrome
  const { thanks } = raiseWords(language, address)
  const words = isTold ? thanks : thanks.untold
  return (
    <StepPage chrome={chrome} title={words.title} lead={thanks.lead}>
      {!isTold && <HelpNumbers language={language} />}
      <Card title={thanks.next}>
        <Prose>
          <ol>
            {words.steps.map((step) => (
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
      {isTold && <HelpNumbers language={language} />}
    </StepPage>
  )
}
