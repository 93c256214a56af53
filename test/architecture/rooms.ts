import { fileRooms, folderRooms } from './place.ts'
import type { Faults, Project } from './project.ts'

/** Folders of a capability that are no room of every capability, each with its reason. */
export const otherFolders: Readonly<Record<string, string>> = {
  'src/programmes/schema': 'the shape of a programme file, one file per chapter of it',
}

/** The same rooms in every capability, so that a reader knows the way in all of them. */
export function unknownRooms(project: Project): Faults {
  return [...project.values()]
    .filter(
      ({ path, place }) =>
        place.room === 'unknown' && !Object.keys(otherFolders).some((it) => path.startsWith(`${it}/`)),
    )
    .map(
      ({ path }) =>
        `${path} is in no room. Folders: ${folderRooms.join(', ')}. Files: ${fileRooms.join(', ')} (or noun-room, as in guardian-routes.tsx), or a noun .ts for rules; what draws (.tsx) goes to pages/.`,
    )
}

/** Every capability has its sign. */
export function capabilitiesWithoutReadme(project: Project): Faults {
  const names = new Set([...project.values()].flatMap(({ place }) => place.capability ?? []))
  return [...names]
    .filter((name) => !project.has(`src/${name}/README.md`))
    .map(
      (name) =>
        `src/${name}/README.md is missing: about a page on what it is for, its words, its rules with their source, and who may do what.`,
    )
}

/** Names that say nothing. */
export function namesThatSayNothing(paths: Iterable<string>): Faults {
  const empty = /(^|[/.-])(utils?|helpers?|common|managers?|services?|misc)(?=[/.-])/
  return [...paths].flatMap((path) => {
    const found = empty.exec(path)?.[2]
    return found
      ? [
          `${path}: "${found}" names no thing: call it by the noun it holds or the verb it does, from the glossary.`,
        ]
      : []
  })
}
