import type { MailingRecipient } from '../mailing.ts'
import type { MailingTemplate, MailingValues, TemplateValues } from './templates.ts'

/** What is said to everybody, completed for one reader. */
export function valuesFor<Name extends MailingTemplate>(
  values: MailingValues<Name>,
  { audience, children, link }: Pick<MailingRecipient, 'audience' | 'children' | 'link'>,
): TemplateValues[Name] {
  const told = {
    audience: audience === 'hosts' ? ('team' as const) : audience,
    children: children.map(({ firstName }) => firstName),
    ...(link && { link }),
  }
  return { ...values, ...told } as unknown as TemplateValues[Name]
}
