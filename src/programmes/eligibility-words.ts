import { plainDay } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import type { EligibilityReason } from './eligibility.ts'
import type { ProgrammeDocument } from './programme-file.ts'
import { type SpokenText, say } from './spoken-text.ts'

/** A reason of the pre-check in words: what the rule says, and what her answers make of it. */
export function eligibilityWords(reason: EligibilityReason, language: Language, programme: SaidBy): string {
  return say(wordsFor(reason, programme), language, programme.address)
}

/** "fille ou non binaire": the answers of the gender question that the programme welcomes. */
export function gendersInWords({ questions, publicRule, address }: SaidBy, language: Language): string {
  const gender = questions.find(({ fills }) => fills === 'gender')
  if (gender?.kind !== 'choice') return ''
  const welcomed = gender.choices
    .filter(({ key }) => publicRule.welcomes.includes(key))
    .map(({ label }) => say(label, language, address).toLowerCase())
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(welcomed)
}

type SaidBy = Pick<ProgrammeDocument, 'address' | 'questions' | 'publicRule'>

function wordsFor(reason: EligibilityReason, programme: SaidBy): SpokenText {
  switch (reason.key) {
    case 'other-public': {
      const rule = `Ce programme est pour qui se définit comme ${gendersInWords(programme, 'fr')}.`
      return {
        fr: { tu: `${rule} Regarde les autres portes.`, vous: `${rule} Regardez les autres portes.` },
        en: `This programme is for people who describe themselves this way: ${gendersInWords(programme, 'en')}. Look at the other ways in.`,
      }
    }
    case 'age-accepted':
    case 'too-young':
    case 'too-old':
      return ageWords(reason)
    case 'born-after':
      return {
        fr: { tu: 'Vérifie l’année de ta naissance.', vous: 'Vérifiez l’année de votre naissance.' },
        en: 'Check the year of your birth.',
      }
    case 'birth-date-not-given':
      return {
        fr: {
          tu: `Donne ta date de naissance\u00a0: on compte ton âge le ${plainDay(reason.on, 'fr')}.`,
          vous: `Donnez votre date de naissance\u00a0: on compte votre âge le ${plainDay(reason.on, 'fr')}.`,
        },
        en: `Give your date of birth: age is counted on ${plainDay(reason.on, 'en')}.`,
      }
    default:
      return fixedWords[reason.key]
  }
}

type AgeReason = Extract<EligibilityReason, { age: number }>

function ageWords(reason: AgeReason): SpokenText {
  const { age, on } = reason
  const rule = ageRuleWords(reason)
  const years = age > 1 ? `${age} ans` : `${age} an`
  return {
    fr: {
      tu: `Le ${plainDay(on, 'fr')}, tu auras ${years}. ${rule.fr}`,
      vous: `Le ${plainDay(on, 'fr')}, vous aurez ${years}. ${rule.fr}`,
    },
    en: `On ${plainDay(on, 'en')} you will be ${age}. ${rule.en}`,
  }
}

function ageRuleWords({ key, minimum, maximum }: AgeReason): Translated {
  if (key === 'too-young')
    return { fr: `Il faut au moins ${minimum} ans.`, en: `You must be at least ${minimum}.` }
  if (key === 'too-old')
    return { fr: `Il faut au plus ${maximum} ans.`, en: `You must be at most ${maximum}.` }
  return maximum === undefined
    ? { fr: `Le programme commence à ${minimum} ans.`, en: `The programme is for ages ${minimum} and over.` }
    : {
        fr: `Le programme est pour les ${minimum} à ${maximum} ans.`,
        en: `The programme is for ages ${minimum} to ${maximum}.`,
      }
}

const fixedWords: Record<
  Exclude<
    EligibilityReason['key'],
    AgeReason['key'] | 'born-after' | 'birth-date-not-given' | 'other-public'
  >,
  SpokenText
> = {
  'any-age': { fr: 'Il n’y a pas de condition d’âge.', en: 'There is no condition of age.' },
  'open-to-all': { fr: 'C’est ouvert à tout le monde.', en: 'It is open to everyone.' },
  'public-welcome': {
    fr: { tu: 'Tu es la bienvenue.', vous: 'Vous êtes la bienvenue.' },
    en: 'You are welcome.',
  },
  'public-first': {
    fr: {
      tu: 'Tu fais partie des personnes prioritaires.',
      vous: 'Vous faites partie des personnes prioritaires.',
    },
    en: 'You are among those who come first.',
  },
  'public-after': {
    fr: {
      tu: 'Tu peux candidater. D’autres passent avant s’il manque des places.',
      vous: 'Vous pouvez candidater. D’autres passent avant s’il manque des places.',
    },
    en: 'You can apply. Others come first if places are short.',
  },
  'gender-not-given': {
    fr: { tu: 'Dis comment tu te définis.', vous: 'Dites comment vous vous définissez.' },
    en: 'Say how you describe yourself.',
  },
}
