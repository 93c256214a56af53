import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { Small } from '#ui/layout.tsx'
import type { Quotation } from '../counted-total.ts'
import { impactWords } from '../messages/words.ts'

/** Words once published, in their own language, with where and when. */
export function QuotationCard({ quotation, language }: { quotation: Quotation; language: Language }) {
  const m = impactWords(language).page
  const { words, source, address, onDay, dayIs } = quotation
  const day = plainDay(onDay, language)
  return (
    <Card>
      <blockquote lang={quotation.language} cite={address ?? undefined}>
        <p>{quotationMarks(words, quotation.language)}</p>
      </blockquote>
      <Small>
        {address === null ? source : <a href={address}>{source}</a>}
        <br />
        {quotation.language !== language && (
          <>
            {m.citedIn(nameOfLanguage(quotation.language, language))}
            <br />
          </>
        )}
        {dayIs === 'published' ? m.publishedOn(day) : m.readOn(day)}
      </Small>
    </Card>
  )
}

function nameOfLanguage(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
}

function quotationMarks(words: string, language: string): string {
  return language === 'fr' ? `«\u00a0${words}\u00a0»` : `“${words}”`
}
