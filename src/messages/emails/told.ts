import { ofName } from '#platform/i18n/elision.ts'
import { listOf } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { safeName, type Told } from './letter.ts'
import type { PersonToCall } from './slot.ts'

/** Whose session it is: "Ta séance", "La séance de Lina", "La séance de la promotion Les Étincelles". */
export function ownerIn(
  language: Language,
  { audience, address, children, cohort }: Told & { cohort: string },
): string {
  if (language === 'en') {
    if (audience === 'girls') return 'Your session'
    return audience === 'guardians' ? `The session of ${namesIn('en', children)}` : `The session of ${cohort}`
  }
  if (audience === 'girls') return address === 'tu' ? 'Ta séance' : 'Votre séance'
  return audience === 'guardians'
    ? `La séance ${ofName(namesIn('fr', children))}`
    : `La séance de la promotion ${cohort}`
}

/** "Tu as une question ? Appelle Nora Petit au 03 53 01 00 10." */
export function callIn(
  language: Language,
  { audience, address }: Told,
  { name, phone }: PersonToCall,
): string {
  if (language === 'en') return `A question? Call ${name} on ${phone}.`
  const tu = audience === 'girls' && address === 'tu'
  return `Une question\u00a0? ${tu ? 'Appelle' : 'Appelez'} ${name} au ${phone}.`
}

/** "Lina et Nour". */
export function namesIn(language: Language, names: readonly string[]): string {
  return listOf(names.map(safeName), language)
}
