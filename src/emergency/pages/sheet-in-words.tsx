import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { emergencyMessages } from '../messages/words.ts'
import type { WrittenSheet } from '../queries.ts'
import type { SheetRules } from './sheet-fields.tsx'

type SheetInWordsProps = { sheet: WrittenSheet; rules: SheetRules; language: Language }

/** A sheet to read in a hurry: whom to call first, with numbers to press. */
export function SheetInWords({ sheet, rules, language }: SheetInWordsProps) {
  const m = emergencyMessages(language)
  const said = (text: string) => (text === '' ? m.team.nothing : text)
  return (
    <DescriptionList
      rows={[
        ...sheet.contacts.map(({ name, relation, phone }, at) => ({
          term: m.call(at + 1),
          icon: 'phone' as const,
          value: (
            <>
              {name}, {relation},{' '}
              <a href={`tel:${phone}`}>{contactInWords(phone).replaceAll(' ', '\u00a0')}</a>
            </>
          ),
        })),
        { term: m.home, value: m.ways[sheet.goesHome], icon: 'house' as const },
        { term: m.fetchedBy, value: said(sheet.fetchedBy) },
        {
          term: m.diet,
          value: rules.diets.find(({ key }) => key === sheet.diet)?.label[language] ?? m.anyMeal,
        },
        { term: m.allergies, value: said(sheet.allergies) },
        { term: m.treatment, value: said(sheet.treatment) },
        { term: m.accessNeeds, value: said(sheet.accessNeeds) },
      ]}
    />
  )
}
