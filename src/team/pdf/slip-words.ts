import { instantIn } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { inTwoGroups } from '#platform/i18n/two-groups.ts'
import { teamMessages } from '../messages/words.ts'
import type { Slip } from './slip.ts'

/** What a slip says, in the language of whoever gets it. */
export function slipOf({
  organisation,
  printedCode,
  address,
  language,
  now,
  demonstration,
}: {
  organisation: { name: string; zone: string }
  printedCode: { username: string; code: string }
  /** Where she signs in, as she types it. */
  address: string
  language: Language
  now: Date
  demonstration: boolean
}): Slip {
  const { slip: m } = teamMessages(language)
  const { username, code } = printedCode
  return {
    language,
    organisation: organisation.name,
    username,
    code: inTwoGroups(code, ' '),
    steps: [m.openAddress(address.replace(/^https?:\/\//, '')), m.typeBoth, m.shared],
    words: {
      title: m.title,
      lead: m.lead,
      username: m.username,
      code: m.code,
      codeHint: m.codeHint,
      steps: m.steps,
      lost: m.lost,
      lostHelp: m.lostHelp(organisation.name),
      keep: m.keep,
      printed: m.printed(instantIn(organisation.zone, now, language)),
      demonstration: demonstration ? m.demonstration : null,
    },
  }
}
