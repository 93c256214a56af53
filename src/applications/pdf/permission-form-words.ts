import type { Language } from '#platform/i18n/language.ts'
import { contactInWords, fullName } from '#src/people/index.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import {
  type Asked,
  type GuardianScreen,
  guardianScreensFor,
  questionsOf,
  type Told,
} from '../guardian-screens.ts'
import { filledFor } from '../guardian-words.ts'
import { permissionFormMessages } from '../messages/permission-form.ts'
import type { FormPart, FormQuestion, PermissionForm } from './permission-form.ts'

/** `byHand`: no font of ours has her name, so it is a line to write on (decision 077). */
type Printing = { organisation: string; language: Language; demonstration: boolean; byHand: boolean }

/** The guardian's screens as a sheet of paper, in the same words: what is told, what is asked, where to sign. */
export function permissionFormOf(
  hers: ApplicationView,
  { organisation, language, demonstration, byHand }: Printing,
): PermissionForm {
  const m = permissionFormMessages(language)
  const unnamed = { ...hers.applicant, firstName: m.her, lastName: '' }
  const application = byHand ? { ...hers, applicant: unnamed } : hers
  const { campaign, applicant } = application
  const { name, phone } = personToCall(application)
  return {
    language,
    organisation,
    programme: `${campaign.programme.name[language]}, ${campaign.edition.name[language]}`,
    title: m.title(byHand ? '' : fullName(applicant)),
    name: byHand ? m.herName : null,
    lead: m.lead,
    parts: guardianScreensFor(application).map((screen) => partOf(screen, application, language)),
    signature: { title: m.signature, statement: m.statement, date: m.date, sign: m.sign },
    office: { title: m.office, lines: [m.received, m.heldBy, m.keptAt] },
    footer: m.changeMind(`${name}, ${contactInWords(phone)}`),
    demonstration: demonstration ? m.demonstration : null,
  }
}

function partOf(screen: GuardianScreen, application: ApplicationView, language: Language): FormPart {
  const m = permissionFormMessages(language)
  const fill = filledFor(application, language)
  // Her rights are told in the footer: the words of the screen speak of the link, which is not there.
  const told = screen.parts.filter((part): part is Told => part.kind === 'told' && part.about !== 'rights')
  const asked = screen.parts.filter((part): part is Asked => part.kind === 'asked')
  return {
    title: fill(screen.title[language]),
    told: told.map((part) => ({ term: part.label[language], words: fill(part.words[language]) })),
    lines: asked.some(({ about }) => about === 'guardian-name') ? [m.firstName, m.lastName] : [],
    questions: asked.flatMap((part) => questionsOn(part, application, language)),
  }
}

function questionsOn(part: Asked, application: ApplicationView, language: Language): FormQuestion[] {
  const m = permissionFormMessages(language)
  const fill = filledFor(application, language)
  const hint = part.hint === undefined ? '' : fill(part.hint[language])
  if (part.about === 'guardian-name') return []
  if (part.about === 'relation') {
    const choices = (part.choices ?? []).map(({ label }) => label[language])
    return [{ words: fill(part.label[language]), hint, choices }]
  }
  const questions = questionsOf(part, application.campaign.programme, language)
  return questions.map(({ words }, at) => ({
    words: fill(words),
    hint: at === questions.length - 1 ? hint : '',
    choices: [m.yes, m.no],
  }))
}
