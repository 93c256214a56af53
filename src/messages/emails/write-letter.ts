import type { Language } from '#platform/i18n/language.ts'
import { type Closing, closingIn } from './closing.ts'
import { type Block, paragraph } from './html.ts'
import { type Address, type Common, type Letter, type ReaderKind, safeName, type Told } from './letter.ts'
import { type TemplateName, type TemplateValues, templates } from './templates.ts'

/** A message ready to leave: the same words as text, as HTML and as a text message. */
export type Written = {
  subject: string
  text: string
  /** The paragraphs of the mail, before they are HTML. */
  blocks: Block[]
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
  const kind = template.reader === 'told' ? readerOf[(values as Told).audience] : template.reader
  const address: Address = kind === 'participant' && 'address' in values ? values.address : 'vous'
  const closing = closingIn(reader.language, address)
  const known = safeName(kind === 'guardian' ? `${reader.firstName} ${reader.lastName}` : reader.firstName)
  const called = template.nameless === true ? '' : known
  const { reportLink } = values as Common
  const whole: Whole = {
    letter,
    colon: reader.language === 'fr' ? '\u00a0:' : ':',
    greeting: closing.greeting(called),
    help: closing.help,
    report: { label: closing.report, href: reportLink },
    organisation,
  }
  const blocks = blocksOf(whole)
  return {
    subject: letter.subject.replaceAll(/\s+/g, ' '),
    text: textOf(whole),
    blocks,
    html: blocks.map(paragraph).join('\n'),
    // A telephone can be shared: a message that goes to a girl and to her mother says to whom it speaks.
    sms: smsOf(whole, closing, template.reader === 'told' ? closing.to(called) : ''),
  }
}

const readerOf: Record<Told['audience'], ReaderKind> = {
  girls: 'participant',
  guardians: 'guardian',
  team: 'team',
}

type Whole = {
  letter: Letter
  /** French sets a space before it. */
  colon: string
  greeting: string
  help: string
  report: NonNullable<Letter['link']>
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
function smsOf({ letter, colon, organisation, report }: Whole, closing: Closing, to: string): string {
  const { short, link } = letter
  const reporting = `${closing.shortReport}${colon} ${report.href}`
  const parts = [organisation + to + colon, short, link?.href, closing.shortHelp, reporting]
  const words = parts.filter((part) => part !== undefined)
  return words.join(' ').replaceAll('’', "'").replaceAll(/\s+/g, ' ')
}

function blocksOf({ letter, greeting, help, report, organisation }: Whole): Block[] {
  const { paragraphs, link, after = [] } = letter
  const blocks = [greeting, ...paragraphs, link, ...after, organisation, help, report]
  return blocks.filter((block) => block !== undefined)
}
