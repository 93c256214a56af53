import type { z } from 'zod'
import type { Translated } from '#platform/i18n/language.ts'

/** What is wrong in a file: the place, as in `questions[3].label.en` (`$` for the whole file), and words for a person. */
export type FileProblem = { place: string; message: Translated }

/** Writes a place from its steps: `questions[3].label.en`. */
export function placeOf(steps: readonly PropertyKey[]): string {
  if (steps.length === 0) return '$'
  return steps.map((step, index) => writeStep(step, index === 0)).join('')
}

/** Says in words what the reader of the file found. One finding may hold several problems. */
export function problemsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): FileProblem[] {
  const steps = [...within, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      place: placeOf([...steps, key]),
      message: { fr: 'Ce nom n’existe pas ici.', en: 'There is no such name here.' },
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closestBranch(issue.errors).flatMap((inner) => problemsOf(inner, steps))
  }
  return [{ place: placeOf(steps), message: messageFor(issue) }]
}

function writeStep(step: PropertyKey, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  const name = String(step)
  if (!/^[$A-Za-z_][\w$-]*$/.test(name)) return `[${JSON.stringify(name)}]`
  return first ? name : `.${name}`
}

/** Of several accepted shapes, the one that the author was writing: the one whose outline already fits. */
function closestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const outlineFits = branches.find((issues) => issues.every((issue) => issue.path.length > 0))
  return outlineFits ?? branches[0] ?? []
}

function messageFor(issue: z.core.$ZodIssue): Translated {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : wrongType(issue.expected)
    case 'invalid_value':
      return issue.input === undefined ? missing : withReason(oneOf(issue.values), issue.message)
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : [])
    case 'too_small':
      return withReason(
        { fr: `Il faut au moins ${issue.minimum}.`, en: `At least ${issue.minimum} is needed.` },
        issue.message,
      )
    case 'too_big':
      return withReason(
        { fr: `Il faut au plus ${issue.maximum}.`, en: `At most ${issue.maximum} is accepted.` },
        issue.message,
      )
    case 'invalid_format':
      return wrongFormat(issue.format === 'regex' ? issue.message : issue.format, String(issue.input))
    default:
      return { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' }
  }
}

function withReason({ fr, en }: Translated, name: string): Translated {
  const reason = reasons[name]
  return reason === undefined ? { fr, en } : { fr: `${fr} ${reason.fr}`, en: `${en} ${reason.en}` }
}

/** Why a number has a floor or a ceiling, by the names that our schemas give. */
const reasons: Record<string, Translated> = {
  majority: {
    fr: 'C’est la majorité légale\u00a0: un programme ne la change pas.',
    en: 'This is the majority of the law: a programme does not change it.',
  },
  'own-consent': {
    fr: 'Le RGPD (article 8) ne laisse pas consentir seul avant 13 ans, et à 18 ans on est majeur.',
    en: 'The GDPR (article 8) lets nobody consent alone before 13, and at 18 one is of age.',
  },
  check: {
    fr: 'Une vérification de plus de trois ans ne dit rien d’aujourd’hui.',
    en: 'A check that is older than three years says nothing of today.',
  },
  'three-years': {
    fr: 'La CNIL demande d’effacer au plus tard trois ans après le dernier contact.',
    en: 'The CNIL asks to erase three years after the last contact at the latest.',
  },
  'time-to-claim': {
    fr: 'Il faut un mois pour contester un refus\u00a0; après cinq ans, plus aucun recours n’est possible.',
    en: 'A refusal can be questioned for a month; after five years nothing can be claimed any more.',
  },
  'files-of-participants': {
    fr: 'Il faut un mois pour poser une question\u00a0; après dix ans, plus aucun recours n’est possible.',
    en: 'A question takes a month; after ten years nothing can be claimed any more.',
  },
  'ten-years': {
    fr: 'Aucune règle d’un programme ne dure plus de dix ans.',
    en: 'No rule of a programme lasts longer than ten years.',
  },
}

const missing = { fr: 'Cette information manque.', en: 'This is missing.' }

const typeNames: Record<string, Translated> = {
  string: { fr: 'un texte', en: 'a text' },
  // Programme files hold no other numbers than whole ones.
  int: { fr: 'un nombre entier', en: 'a whole number' },
  number: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste entre crochets', en: 'a list in square brackets' },
  object: { fr: 'un objet entre accolades', en: 'an object in curly brackets' },
}

function wrongType(expected: string): Translated {
  const name = typeNames[expected] ?? { fr: expected, en: expected }
  return { fr: `Il faut ${name.fr}.`, en: `This needs ${name.en}.` }
}

function oneOf(values: readonly unknown[]): Translated {
  const list = values.map((value) => String(value)).join(', ')
  return { fr: `Valeurs acceptées\u00a0: ${list}.`, en: `Accepted values: ${list}.` }
}

function wrongFormat(format: string, written: string): Translated {
  if (/^\d{4}-\d\d-\d\d/.test(written) && (format === 'date' || format === 'moment')) {
    if (!/^2[01]/.test(written))
      return {
        fr: `L’année doit aller de 2000 à 2199\u00a0: ${written}.`,
        en: `The year must be from 2000 to 2199: ${written}.`,
      }
    return { fr: `Cette date n’existe pas\u00a0: ${written}.`, en: `This date does not exist: ${written}.` }
  }
  return (
    formats[format] ?? { fr: 'Ce n’est pas la bonne écriture.', en: 'This is not written as it should be.' }
  )
}

/** Zod's own formats, and the names that our schemas give to theirs. */
const formats: Record<string, Translated> = {
  'not-empty': { fr: 'Ce texte est vide.', en: 'This text is empty.' },
  key: {
    fr: 'Il faut des mots en minuscules, sans accent, joints par des tirets.',
    en: 'This needs lower-case words without accents, joined by hyphens.',
  },
  'time-zone': { fr: 'Il faut un fuseau comme Europe/Paris.', en: 'This needs a zone like Europe/Paris.' },
  commune: {
    fr: 'Il faut un code INSEE de cinq signes.',
    en: 'This needs an INSEE code of five characters.',
  },
  date: { fr: 'Il faut une date écrite AAAA-MM-JJ.', en: 'This needs a date written YYYY-MM-DD.' },
  moment: {
    fr: 'Il faut un jour et une heure\u00a0: AAAA-MM-JJTHH:MM.',
    en: 'This needs a day and an hour: YYYY-MM-DDTHH:MM.',
  },
  time: { fr: 'Il faut une heure écrite HH:MM.', en: 'This needs an hour written HH:MM.' },
  url: {
    fr: 'Il faut une adresse qui commence par https://.',
    en: 'This needs an address that begins with https://.',
  },
  e164: { fr: 'Il faut un numéro comme +33353010010.', en: 'This needs a number like +33353010010.' },
}
