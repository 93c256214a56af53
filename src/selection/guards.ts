import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { includes, reachOfVisitor, shows, type TenantEnv } from '#src/organisations/index.ts'
import { boardRoles, maskingRoles, readingRoles } from './access.ts'
import { type FileOnBoard, fileOnBoard } from './board-queries.ts'
import { canBeRead } from './file.ts'
import { type FileToMask, fileToMask } from './masking-queries.ts'
import { type FileToRead, fileToRead } from './reading-queries.ts'

/**
 * The file of the address for whoever masks it: within her reach, undecided, and not one that she may rate. Its texts
 * are the original ones, so each page that draws it is a reading.
 */
export async function fileForMasking(c: Context<TenantEnv>): Promise<FileToMask> {
  const file = await found(c, (id) => fileToMask(c.get('scope'), id))
  const part = { site: file.siteId, edition: file.editionId }
  if (!includes(reachOfVisitor(c, maskingRoles), part)) throw new NotFound()
  if (includes(reachOfVisitor(c, readingRoles), part) || !canBeRead(file.state)) throw new NotFound()
  if (!file.mayBeRead) throw new NotFound()
  const object = { kind: 'application', id: file.id }
  shows(c, { action: 'application.read', subjectId: file.applicantId, object })
  return file
}

/** A file as its reader has it: `readingId` is what its addresses and its number are made of. */
export type FileOfReader = FileToRead & { readingId: string }

/** The file of the address for its reader: within her reach, masked, of nobody whom she knows. Decided or not. */
export async function fileForReading(c: Context<TenantEnv>): Promise<FileOfReader> {
  const file = await found(c, async (readingId) => {
    const id = c.get('frise').idSeal.open(readingId, readingContext(c))
    const read = await fileToRead(c.get('scope'), id, visitorId(c))
    return read && { ...read, readingId }
  })
  const part = { site: file.siteId, edition: file.editionId }
  if (!includes(reachOfVisitor(c, readingRoles), part)) throw new NotFound()
  if (!file.masked || !file.mayBeRead || file.knowsHer) throw new NotFound()
  return file
}

/**
 * What readers know a file by. Whoever coordinates too reads names beside the ids of applications: by the id of her reading she
 * finds none of them.
 */
export function readingIdOf(c: Context<TenantEnv>, applicationId: string): string {
  return c.get('frise').idSeal.seal(applicationId, readingContext(c))
}

const readingContext = (c: Context<TenantEnv>) => `reading ${c.get('organisation').id}`

/** The file of the address for the board, within the visitor's reach. */
export async function fileForBoard(c: Context<TenantEnv>): Promise<FileOnBoard> {
  const file = await found(c, (id) => fileOnBoard(c.get('scope'), id, visitorId(c)))
  if (!includes(reachOfVisitor(c, boardRoles), { site: file.siteId, edition: file.editionId }))
    throw new NotFound()
  return file
}

/** Whoever came through a guard of the team. */
export function visitorId(c: Context<TenantEnv>): string {
  return c.get('visitor')!.personId
}

async function found<T>(c: Context<TenantEnv>, ask: (id: string) => Promise<T | undefined>): Promise<T> {
  const id = c.req.param('file') ?? ''
  const file = isId(id) ? await ask(id) : undefined
  if (file === undefined) throw new NotFound()
  return file
}
