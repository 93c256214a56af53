import type { Frise } from '#platform/http/frise.ts'
import { inTwoGroups } from '#platform/i18n/two-groups.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { foundingPaths } from '#src/organisations/index.ts'
import { appWords } from './app-words.ts'
import { demonstrationOf } from './demonstration.ts'
import type { DemonstrationFamily } from './demonstration-families.ts'

/** Says on the terminal where to go, as soon as the first page answers. */
export function printAddress({ origin, instance }: Frise): void {
  const loading = instance.kind === 'demonstration' && !instance.worldReady
  say([
    `Frise : ${origin}`,
    ...(loading ? ['Le monde de démonstration se charge… / The demonstration world is loading…'] : []),
  ])
}

/** Says on the terminal that jobs run, and where somebody may ask whether they still do. */
export function printWatch(port: number): void {
  say([`Frise : travaux seuls, surveillés sur le port ${port} / jobs only, watched on port ${port}`])
}

/** In a demonstration: as whom to enter, and which page of a girl or of a parent to open, with one click. */
export async function printPeople({ database, instance, origin, clock }: Frise): Promise<void> {
  if (instance.kind !== 'demonstration') return
  const { people, families } = await demonstrationOf(database.web, clock.now())
  const rows = people.map(({ role, name, place, accountId, home }) => [
    `${appWords.fr.roles[role]} / ${appWords.en.roles[role]}`,
    place === null ? name : `${name} (${place})`,
    `${origin}${signInPaths.demonstration(accountId, home)}`,
  ])
  say([
    '',
    'Démonstration : personnes fictives, rien ne part. Entrer d’un clic :',
    'Demonstration: fictional people, nothing is sent. Enter with one click:',
    '',
    ...inColumns(rows),
    ...(families.length === 0
      ? []
      : ['', 'Filles et parents, sans compte / Girls and parents, without an account:', '']),
    ...inColumns(families.map((family) => [...named(family), origin + family.page])),
  ])
}

function named({ name, standing }: DemonstrationFamily): [string, string] {
  const [fr, en] = [appWords.fr.welcome, appWords.en.welcome]
  const words = `${fr.standings[standing]} / ${en.standings[standing]}`
  return [standing === 'guardian' ? `${fr.guardianOf(name)} / ${en.guardianOf(name)}` : name, words]
}

/** Rows whose first two cells stand one under the other. */
function inColumns(rows: readonly string[][]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
}

/** On a real server without an organisation: how the first visitor becomes its administrator. */
export function printFounding({ origin }: Frise, code: string): void {
  const at = `${origin}${foundingPaths.founding()}`
  const readable = inTwoGroups(code, '-')
  say([
    '',
    `Aucune organisation encore. Ouvrir ${at} et donner ce code : ${readable}`,
    `No organisation yet. Open ${at} and give this code: ${readable}`,
  ])
}

/** On a real server that cannot send mail: how to make it, and how to read sign-in codes meanwhile. */
export function printMailAdvice({ instance }: Frise, settings: Settings): void {
  if (instance.kind !== 'real' || settings.FRISE_SMTP !== undefined) return
  say([
    '',
    'Aucun e-mail ne part : les codes de connexion n’arrivent pas. Pour les envoyer :',
    'No e-mail is sent: sign-in codes do not arrive. To send them:',
    '  FRISE_SMTP=smtps://user:password@mail.example.org:465 FRISE_MAIL_FROM="Association <bonjour@example.org>"',
    ...(settings.FRISE_MAIL_TO_TERMINAL === '1' ? readHere : readHereInstead),
  ])
}

const readHere = [
  'En attendant, ils s’écrivent ici : qui lit ce terminal peut entrer comme n’importe qui.',
  'Meanwhile they are written here: whoever reads this terminal can sign in as anybody.',
]
const readHereInstead = [
  'Pour les lire ici en attendant : FRISE_MAIL_TO_TERMINAL=1',
  'To read them here meanwhile: FRISE_MAIL_TO_TERMINAL=1',
]

function say(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
