import { fold } from '#platform/text/folded-text.ts'
import { asWhole, spelledName, writtenNameAndParts } from '#platform/text/written-name.ts'
import type { TeamMember } from './concern.ts'
import { calledBy } from './messages/words.ts'

type Written = { worry: string; about: string; keptFrom: readonly string[] }

/**
 * Who of the team may be meant by what somebody wrote and is not ticked: her first or her last name stands in it as a whole
 * word, whatever its accents, capitals and apostrophes; or what people call her role, when nobody of that role is ticked.
 */
export function namedUnticked(
  { worry, about, keptFrom }: Written,
  team: readonly TeamMember[],
): TeamMember[] {
  const { text } = fold(`${about}\n${worry}`)
  const stands = (expressions: RegExp[]) => expressions.some((it) => text.search(it) !== -1)
  const isTicked = ({ personId }: TeamMember) => keptFrom.includes(personId)
  const rolesTicked = team.filter(isTicked).map(({ role }) => role)
  return team
    .filter((member) => !isTicked(member))
    .filter(
      ({ firstName, lastName, role }) =>
        stands([firstName, lastName].flatMap(writtenNameAndParts)) ||
        (!rolesTicked.includes(role) && stands(calledBy[role].map((words) => asWhole(spelledName(words))))),
    )
}
