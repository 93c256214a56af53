import type { Frise } from '#platform/http/frise.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { appWords } from './app-words.ts'
import { demonstrationPeople } from './demonstration.ts'

/** Says on the terminal where to go and, in a demonstration, as whom. */
export async function printWelcome(frise: Frise, port: number): Promise<void> {
  const at = `http://localhost:${port}`
  const lines = [`Frise : ${at}`, '']
  if (frise.instance.kind === 'demonstration') {
    const people = await demonstrationPeople(frise.database.web)
    const words = appWords.fr
    const width = Math.max(0, ...people.map(({ role }) => words.roles[role].length))
    lines.push('Démonstration, personnes fictives. Entrer d’un clic :')
    for (const { role, name, accountId, home } of people) {
      lines.push(
        `  ${words.roles[role].padEnd(width)}  ${name.padEnd(20)}  ${at}${signInPaths.demonstration(accountId, home)}`,
      )
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
