import type { MailingRecipient } from '../mailing.ts'
import type { MailingTemplate, MailingValues, TemplateValues } from './templates.ts'

/** What is said to everybody, completed for one reader. */
export function valuesFor<Name extends MailingTemplate>(
  values: MailingValues<Name>,
  { audience, children }: Pick<MailingRecipient, 'audience' | 'children'>,
): TemplateValues[Name] {
  const told = { audience, children: children.map(({ firstName }) => firstName) }
  return { ...values, ...told } as unknown as TemplateValues[Name]
}
