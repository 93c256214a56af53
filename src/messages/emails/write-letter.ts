import type { Language } from '#platform/i18n/language.ts'
import { closingIn } from './closing.ts'
import { paragraph } from './html.ts'
import { type Address, type Common, type Letter, safeName } from './letter.ts'
import { type TemplateName, type TemplateValues, templates } from './templates.ts'

/** A message ready to leave: the same words as text, as HTML and as a text message. */
export type Written = {
  subject: string
  text: string
  /** What stands inside the body of the mail: paragraphs, escaped. */
  html: string
  sms: string
}

export type Reader = { firstName: string; lastName: string; language: Language }

/** Writes a message to one reader, in her language, signed by the organisation. */
export function writeLetter<Name extends TemplateName>(
  name: Name,
  values: TemplateValues[Name],
  { reader, organisation }: { reader: Reader; organisation: string },
): Written {
  const template = templates[name]
  const letter = template[reader.language](values)
  const forGuardian = template.reader === 'guardian'
  const address: Address = forGuardian || !('address' in values) ? 'vous' : values.address
  const closing = closingIn(reader.language, address)
  const called = safeName(forGuardian ? `${reader.firstName} ${reader.lastName}` : reader.firstName)
  const { reportLink } = values as Common
  const whole: Whole = {
    letter,
    colon: reader.language === 'fr' ? ' :' : ':',
    greeting: closing.greeting(called),
    help: closing.help,
    report: reportLink === undefined ? undefined : { label: closing.report, href: reportLink },
    organisation,
  }
  return {
    subject: letter.subject.replaceAll(/\s+/g, ' '),
    text: textOf(whole),
    html: htmlOf(whole),
    sms: smsOf(whole, closing.shortHelp),
  }
}

type Whole = {
  letter: Letter
  /** French sets a space before it. */
  colon: string
  greeting: string
  help: string
  report: Letter['link']
  organisation: string
}

function textOf({ letter, colon, greeting, help, report, organisation }: Whole): string {
  const { paragraphs, link, after = [] } = letter
  const linked = (it: Letter['link']) => (it === undefined ? [] : [`${it.label}${colon}\n${it.href}`])
  return [greeting, ...paragraphs, ...linked(link), ...after, organisation, help, ...linked(report)].join(
    '\n\n',
  )
}

/** French typographic apostrophes would make every text message twice as long: they are not in GSM 03.38. */
function smsOf({ letter, colon, organisation }: Whole, shortHelp: string): string {
  const { short, link } = letter
  const words = [organisation + colon, short, link?.href, shortHelp].filter((part) => part !== undefined)
  return words.join(' ').replaceAll('’', "'").replaceAll(/\s+/g, ' ')
}

function htmlOf({ letter, greeting, help, report, organisation }: Whole): string {
  const { paragraphs, link, after = [] } = letter
  const blocks = [greeting, ...paragraphs, link, ...after, organisation, help, report]
  return blocks.flatMap((block) => (block === undefined ? [] : paragraph(block))).join('\n')
}
