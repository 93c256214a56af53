import { type Chance, chanceOf } from './chance.ts'
import { daysAfter } from './days.ts'
import { homesOf } from './homes.ts'
import { asAddress, girlsNames, lastNames, parentsNames } from './names.ts'
import { perseverances } from './perseverances.ts'
import { wishes } from './wishes.ts'

/** A fictional girl, whoever signs for her, and what she answers. */
export type Girl = {
  firstName: string
  lastName: string
  birthDate: string
  contact: string
  guardian: { firstName: string; lastName: string; contact: string }
  site: string
  answers: Record<string, string>
}

/** Each world's group draws its own names: two groups never share a girl. */
export type Group = {
  name: 'last-year' | 'this-year' | 'running' | 'next'
  /** How many apply in each place, by the key of the place. */
  places: Readonly<Record<string, number>>
  /** First day of the edition: ages are counted on it. */
  firstDay: string
}

const groups = ['last-year', 'this-year', 'running', 'next'] as const

/** The girls of a group, place by place: the same girls whatever the day, only their birthdays follow it. */
export function girlsOf({ name, places, firstDay }: Group): Girl[] {
  const chance = chanceOf(`girls/${name}`)
  const names = namesOf(name)
  const phones = phonesOf(name)
  const homes = homesOf(name)
  const texts = {
    wish: deckOf(wishes, `wishes/${name}`),
    perseverance: deckOf(perseverances, `stories/${name}`),
  }
  const sites = Object.entries(places).flatMap(([site, count]) => Array.from({ length: count }, () => site))
  return sites.map((site, index) =>
    girlOf({
      site,
      name: names[index]!,
      home: homes(site),
      firstDay,
      phones,
      chance,
      wish: texts.wish(index),
      perseverance: texts.perseverance(index),
    }),
  )
}

/** Deals a list in a shuffled order, so that nothing comes twice before everything came once. */
function deckOf(list: readonly string[], seed: string): (nth: number) => string {
  const shuffled = chanceOf(seed).shuffled(list)
  return (nth) => shuffled[nth % shuffled.length]!
}

/** Every first name with every last name, shuffled once and dealt to three groups in turn; the fourth has what is left of the third. */
function namesOf(group: Group['name']): [string, string][] {
  const all = girlsNames.flatMap((first) => lastNames.map((last): [string, string] => [first, last]))
  const hand = group === 'next' ? 'running' : group
  const dealt = chanceOf('names')
    .shuffled(all)
    .filter((_, index) => index % 3 === groups.indexOf(hand))
  return group === 'next' ? dealt.slice(mostRunning) : dealt
}

/** More than ever apply to the cohort that runs. */
const mostRunning = 100

/** Numbers that the French regulator keeps for fiction (06 39 98 xx xx, ARCEP decision 2018-0881), none given twice. */
function phonesOf(group: Group['name']): () => string {
  let last = 1000 + 1500 * groups.indexOf(group)
  return () => {
    last += 1
    const digits = String(last)
    return `06 39 98 ${digits.slice(0, 2)} ${digits.slice(2)}`
  }
}

type Draw = {
  site: string
  name: [string, string]
  home: string | undefined
  firstDay: string
  phones: () => string
  chance: Chance
  wish: string
  perseverance: string
}

function girlOf(draw: Draw): Girl {
  const { site, home, firstDay, phones, chance, wish, perseverance } = draw
  const [firstName, lastName] = draw.name
  const age = chance.pick([14, 14, 14, 15, 15, 15, 15, 15, 16, 16, 16, 17])
  const birthDate = birthdayOf(age, firstDay, chance)
  const mother = chance.pick(parentsNames)
  const parentsName = chance.happens(0.8) ? lastName : chance.pick(lastNames)
  const contact = chance.happens(0.45) ? phones() : `${asAddress(firstName, lastName)}@exemple.fr`
  const guardian = {
    firstName: mother,
    lastName: parentsName,
    contact: chance.happens(0.65) ? phones() : `${asAddress(mother, parentsName, firstName)}@exemple.fr`,
  }
  const answers = {
    gender: chance.happens(0.02) ? 'non-binary' : 'girl',
    'birth-date': birthDate,
    'first-name': firstName,
    'last-name': lastName,
    contact,
    site,
    availability: chance.pick(['every-day', 'every-day', 'every-day', 'not-every-day', 'not-known']),
    ...(home === undefined ? {} : { home }),
    'school-level': levelAt(age, chance),
    wish,
    perseverance,
    'guardian-contact': guardian.contact,
    ...(chance.happens(0.35) ? { 'practical-needs': chance.pick(needs) } : {}),
    ...(chance.happens(0.08) ? { 'access-needs': chance.pick(accessNeeds) } : {}),
    'source-channel': chance.pick(channels),
  }
  return { firstName, lastName, birthDate, contact, guardian, site, answers }
}

/** A birthday that makes her so old on the first day of the edition. */
function birthdayOf(age: number, firstDay: string, chance: Chance): string {
  const eldest = `${Number(firstDay.slice(0, 4)) - age}${firstDay.slice(4)}`
  return daysAfter(eldest, -chance.whole(360))
}

function levelAt(age: number, chance: Chance): string {
  const levels: Record<number, string[]> = {
    14: ['quatrieme', 'troisieme', 'troisieme'],
    15: ['troisieme', 'seconde', 'seconde'],
    16: ['seconde', 'premiere', 'premiere', 'cap'],
    17: ['premiere', 'terminale', 'terminale', 'other'],
  }
  return chance.pick(levels[age]!)
}

const needs = ['computer', 'computer,internet', 'travel', 'travel,meals', 'meals', 'quiet-place', 'internet']
const accessNeeds = [
  'Un ascenseur, je marche avec une béquille.',
  'Des pauses, je me fatigue vite.',
  'Un écran plus grand.',
  'Être assise devant, j’entends mal d’une oreille.',
  'Des textes écrits gros, je suis dyslexique.',
]
const channels = [
  'class-talk',
  'class-talk',
  'class-talk',
  'class-talk',
  'teacher',
  'ambassador',
  'relay',
  'family',
  'family',
  'network',
]
