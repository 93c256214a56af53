import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { type CohortView, cohortWithin } from '#src/cohorts/index.ts'
import { answer, chromeOf, shows, type TenantEnv } from '#src/organisations/index.ts'
import { fullName, linkHolder } from '#src/people/index.ts'
import { recognitionMessages } from './messages/words.ts'
import { DiplomaByHandPage } from './pages/diploma-by-hand-page.tsx'
import { diplomaSheet, type Graduate } from './pdf/diploma-sheet.ts'
import { renderDiplomas } from './pdf/diplomas.ts'
import { certificateBehind, recipientsOf } from './queries.ts'

/** Her own diploma, by her own link: `ownPaths.diploma` of the applications leads here. */
export const ownDiplomaRoutes = new Hono<TenantEnv>()

/** Her link is her right: it reaches her cohort and nothing else of it than her diploma. */
const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

ownDiplomaRoutes.get('/application/:token/diploma', linkHolder('application'), async (c) => {
  const scope = c.get('scope')
  const hers = await certificateBehind(scope, c.get('link').objectId)
  const cohort = hers && (await cohortWithin(scope, everywhere, hers.cohortId))
  if (cohort === undefined) throw new NotFound()
  const graduates = (await recipientsOf(scope, cohort)).filter(
    (girl): girl is Graduate => girl.certificate?.id === hers?.id,
  )
  const file = `${recognitionMessages(c.get('language')).file.one}-${hers?.number}`
  try {
    return await diplomaFile(c, { cohort, graduates, file })
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    return answer(c, <DiplomaByHandPage chrome={chromeOf(c)} cohort={cohort} />)
  }
})

type Promotion = { cohort: CohortView; graduates: readonly Graduate[] }

/** The name of a file says no girl's name: it may lie in a shared download folder. */
type NamedFile = Promotion & { file: string }

/** The PDF of these diplomas. Throws NotFound without a diploma, and LettersNotInFonts. */
async function diplomaFile(c: Context<TenantEnv>, asked: NamedFile): Promise<Response> {
  return sent(c, asked, await pdfOf(c, asked))
}

/**
 * The same for whoever hands them out: a name that no font of ours can draw is a line to write on (decision 060). Throws
 * LettersNotInFonts for what is no girl's name: who signs, the place, the association.
 */
export async function diplomaFileForHands(c: Context<TenantEnv>, asked: NamedFile): Promise<Response> {
  let byHand: readonly Graduate[] = []
  for (;;) {
    try {
      return sent(c, asked, await pdfOf(c, asked, byHand))
    } catch (error) {
      if (!(error instanceof LettersNotInFonts)) throw error
      // The exporter names all letters at once; a sign made of several may leave one behind.
      const undrawn = withLetters(asked.graduates, error.letters).filter((girl) => !byHand.includes(girl))
      if (undrawn.length === 0) throw error
      byHand = [...byHand, ...undrawn]
    }
  }
}

/**
 * Of diplomas just given, what our fonts cannot draw: the letters, and the numbers of those whose name has them. None means that
 * who signs has them.
 * Null when all can be printed.
 */
export async function undrawnAmong(
  c: Context<TenantEnv>,
  promotion: Promotion,
): Promise<{ letters: string; numbers: string[] } | null> {
  try {
    await pdfOf(c, promotion)
    return null
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    const { letters } = error
    const hers = withLetters(promotion.graduates, letters)
    return { letters: letters.join(' '), numbers: hers.map(({ certificate }) => certificate.number) }
  }
}

/** Whose name has one of these letters, read as the typesetter reads it. */
function withLetters(graduates: readonly Graduate[], letters: readonly string[]): Graduate[] {
  return graduates.filter((girl) => {
    const name = fullName(girl.certificate.printedName ?? girl)
      .toWellFormed()
      .normalize('NFC')
    return letters.some((letter) => name.includes(letter))
  })
}

async function pdfOf(
  c: Context<TenantEnv>,
  { cohort, graduates }: Promotion,
  byHand: readonly Graduate[] = [],
): Promise<Uint8Array> {
  if (graduates.length === 0) throw new NotFound()
  return renderDiplomas(
    diplomaSheet({
      language: c.get('language'),
      organisation: c.get('organisation').name,
      cohort,
      graduates,
      byHand,
      demonstration: c.get('frise').instance.kind === 'demonstration',
    }),
  )
}

/** One diploma is a reading about her; a whole promotion is one row with its count. */
function sent(c: Context<TenantEnv>, { cohort, graduates, file }: NamedFile, pdf: Uint8Array): Response {
  const [only, ...more] = graduates
  shows(c, {
    action: 'diplomas.printed',
    ...(more.length === 0 && only ? { subjectId: only.personId } : {}),
    object: { kind: 'cohort', id: cohort.id },
    details: { count: graduates.length },
  })
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${file}-${cohort.site.key}-${cohort.edition.key}.pdf"`)
  return c.body(new Uint8Array(pdf).buffer)
}
