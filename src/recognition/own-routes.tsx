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

/**
 * The PDF of these diplomas, under a file name without a girl's name: it may lie in a shared download folder. Throws NotFound
 * without a diploma, and LettersNotInFonts.
 */
export async function diplomaFile(
  c: Context<TenantEnv>,
  { cohort, graduates, file }: { cohort: CohortView; graduates: readonly Graduate[]; file: string },
): Promise<Response> {
  if (graduates.length === 0) throw new NotFound()
  const pdf = await pdfOf(c, cohort, graduates)
  shows(c, printOf(cohort, graduates))
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${file}-${cohort.site.key}-${cohort.edition.key}.pdf"`)
  return c.body(new Uint8Array(pdf).buffer)
}

/**
 * Of diplomas just given, what our fonts cannot draw: the letters, and the numbers of those whose name has them. None means that
 * who signs has them.
 * Null when all can be printed.
 */
export async function undrawnAmong(
  c: Context<TenantEnv>,
  { cohort, graduates }: { cohort: CohortView; graduates: readonly Graduate[] },
): Promise<{ letters: string; numbers: string[] } | null> {
  try {
    await pdfOf(c, cohort, graduates)
    return null
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    const { letters } = error
    const hers = graduates.filter((girl) => {
      const name = fullName(girl.certificate.printedName ?? girl).normalize('NFC')
      return letters.some((letter) => name.includes(letter))
    })
    return { letters: letters.join(' '), numbers: hers.map(({ certificate }) => certificate.number) }
  }
}

function pdfOf(c: Context<TenantEnv>, cohort: CohortView, graduates: readonly Graduate[]) {
  return renderDiplomas(
    diplomaSheet({
      language: c.get('language'),
      organisation: c.get('organisation').name,
      cohort,
      graduates,
      demonstration: c.get('frise').instance.kind === 'demonstration',
    }),
  )
}

/** One diploma is a reading about her; a whole promotion is one row with its count. */
function printOf(cohort: CohortView, graduates: readonly Graduate[]) {
  const [only, ...more] = graduates
  return {
    action: 'diplomas.printed',
    ...(more.length === 0 && only ? { subjectId: only.personId } : {}),
    object: { kind: 'cohort', id: cohort.id },
    details: { count: graduates.length },
  }
}
