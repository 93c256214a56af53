import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { PlainText } from './mailing-preview.tsx'

/** What somebody would have read, to be handed over on paper. */
export type Slip = { id: string; name: string; language: Language; subject: string; text: string }

/** One card for each person, never cut between two sheets of paper. */
export function Slips({ slips }: { slips: readonly Slip[] }) {
  return (
    <>
      {slips.map(({ name, language, subject, text }) => (
        <Card title={name}>
          <div lang={language}>
            <p>
              <strong>{subject}</strong>
            </p>
            <PlainText text={text} />
          </div>
        </Card>
      ))}
    </>
  )
}
