import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { type CohortView, cohortWithin } from '#src/cohorts/index.ts'
import {
  answer,
  asksForFile,
  chromeOf,
  fileOf,
  listAtHand,
  reachOfVisitor,
  shows,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { issuingRoles } from './access.ts'
import { issueDiplomas } from './actions/issue-diplomas.ts'
import { overrideCompletion } from './actions/override-completion.ts'
import { reissueDiploma } from './actions/reissue-diploma.ts'
import { isOver } from './certificate.ts'
import { overrideForm, readSignatures } from './forms.ts'
import { recognitionMessages } from './messages/words.ts'
import { diplomaFileForHands, ownDiplomaRoutes, undrawnAmong } from './own-routes.tsx'
import { DiplomasPage, recipientColumns } from './pages/diplomas-page.tsx'
import { OverridePage } from './pages/override-page.tsx'
import { recognitionPaths } from './paths.ts'
import type { Graduate } from './pdf/diploma-sheet.ts'
import { lastSignatures, type Recipient, recipientsOf } from './queries.ts'

/** Diplomas of a cohort, inside `/o/:slug`. */
export const recognitionRoutes = new Hono<TenantEnv>()

recognitionRoutes.route('/', ownDiplomaRoutes)

recognitionRoutes.get('/cohorts/:cohort/diplomas', staff(...issuingRoles), async (c) => {
  const cohort = await cohortOf(c)
  const object = { kind: 'cohort', id: cohort.id }
  if (asksForFile(c)) {
    const list = recipientsAsked(c, cohort, await recipientsOf(c.get('scope'), cohort))
    const file = await fileOf(c, list, { title: wordsOf(c).title, action: 'diplomas.downloaded', object })
    if (file !== null) return file
  }
  return answer(c, await diplomasPage(c, cohort))
})

recognitionRoutes.post('/cohorts/:cohort/diplomas', staff(...issuingRoles), async (c) => {
  const cohort = await cohortOf(c)
  const m = wordsOf(c)
  const typed = await postedFields(c)
  const { signatures, errors } = readSignatures(typed, cohort.programme.diploma.signatories.length, m.faults)
  if (errors.length > 0) return answer(c, await diplomasPage(c, cohort, typed, errors), 422)
  const result = await issueDiplomas(c.get('scope'), { cohort, signatures, again: typed.again === 'yes' })
  if ('refused' in result) {
    const refusal = [{ field: 'content', message: m.refusals[result.refused] }]
    return answer(c, await diplomasPage(c, cohort, typed, refusal), 422)
  }
  const said = m.issued(result.issued, result.remade)
  const path = recognitionPaths.diplomas(slugOf(c), cohort.id)
  if (result.issued + result.remade === 0) return redirectSaying(c, path, said)
  const undrawn = await undrawnAmong(c, { cohort, graduates: await graduatesOf(c, cohort) })
  if (undrawn === null) return redirectSaying(c, path, said)
  const { letters, numbers } = undrawn
  if (numbers.length > 0)
    return redirectSaying(c, path, `${said} ${m.byHandFor(numbers.join(', '), letters)}`)
  // Who signs cannot be printed: an answer that refuses takes the issuance back.
  const signers = [{ field: 'name-0', message: m.faults.signerLetters(letters) }]
  return answer(c, await diplomasPage(c, cohort, typed, signers), 422)
})

recognitionRoutes.get('/cohorts/:cohort/diplomas/print', staff(...issuingRoles), async (c) => {
  const cohort = await cohortOf(c)
  return printed(c, cohort, await graduatesOf(c, cohort), wordsOf(c).file.all)
})

recognitionRoutes.get('/cohorts/:cohort/diplomas/:certificate/print', staff(...issuingRoles), async (c) => {
  const cohort = await cohortOf(c)
  const hers = (await graduatesOf(c, cohort)).filter(
    ({ certificate }) => certificate.id === c.req.param('certificate'),
  )
  return printed(c, cohort, hers, `${wordsOf(c).file.one}-${hers[0]?.certificate.number}`)
})

recognitionRoutes.post('/cohorts/:cohort/diplomas/:certificate/name', staff(...issuingRoles), async (c) => {
  const cohort = await cohortOf(c)
  const certificateId = c.req.param('certificate')
  if ((await reissueDiploma(c.get('scope'), { cohort, certificateId })) !== null) throw new NotFound()
  return redirectSaying(c, recognitionPaths.diplomas(slugOf(c), cohort.id), wordsOf(c).reissued)
})

recognitionRoutes.get(
  '/cohorts/:cohort/enrolments/:enrolment/completion',
  staff(...issuingRoles),
  async (c) => {
    const cohort = await cohortOf(c)
    return answer(c, <OverridePage chrome={chromeOf(c)} cohort={cohort} girl={await girlOf(c, cohort)} />)
  },
)

recognitionRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/completion',
  staff(...issuingRoles),
  async (c) => {
    const cohort = await cohortOf(c)
    const girl = await girlOf(c, cohort)
    const m = wordsOf(c)
    const typed = await postedFields(c)
    const refuse = (errors: FieldError[]) =>
      answer(
        c,
        <OverridePage chrome={chromeOf(c)} cohort={cohort} girl={girl} typed={typed} errors={errors} />,
        422,
      )
    const form = judge(overrideForm(m.faults), typed)
    if (!form.ok) return refuse(form.errors)
    const { completed, reason } = form.value
    const decision = { cohort, enrolmentId: girl.enrolmentId, completed: completed === 'yes', reason }
    const refusal = await overrideCompletion(c.get('scope'), decision)
    if (refusal !== null) return refuse([{ field: 'completed', message: m.refusals[refusal] }])
    return redirectSaying(c, recognitionPaths.diplomas(slugOf(c), cohort.id), m.overridePage.saved)
  },
)

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => recognitionMessages(c.get('language'))

async function cohortOf(c: Context<TenantEnv>): Promise<CohortView> {
  const id = c.req.param('cohort') ?? ''
  const reach = reachOfVisitor(c, issuingRoles)
  const cohort = isId(id) ? await cohortWithin(c.get('scope'), reach, id) : undefined
  if (cohort === undefined) throw new NotFound()
  return cohort
}

/** Her attendance and what follows from it: whatever page draws it is a reading. */
async function girlOf(c: Context<TenantEnv>, cohort: CohortView): Promise<Recipient> {
  const girls = await recipientsOf(c.get('scope'), cohort)
  const girl = girls.find(({ enrolmentId }) => enrolmentId === c.req.param('enrolment'))
  if (girl === undefined) throw new NotFound()
  const object = { kind: 'enrolment', id: girl.enrolmentId }
  shows(c, { action: 'completion.read', subjectId: girl.personId, object })
  return girl
}

async function graduatesOf(c: Context<TenantEnv>, cohort: CohortView): Promise<Graduate[]> {
  const recipients = await recipientsOf(c.get('scope'), cohort)
  return recipients.filter((girl): girl is Graduate => girl.certificate !== null)
}

function recipientsAsked(c: Context<TenantEnv>, cohort: CohortView, rows: Recipient[]) {
  const columns = recipientColumns(chromeOf(c), { cohort, over: isOverNow(c, cohort) })
  return listAtHand(c, { columns, rows, path: recognitionPaths.diplomas(slugOf(c), cohort.id) })
}

function isOverNow(c: Context<TenantEnv>, { state, site, lastDay }: CohortView): boolean {
  return isOver({ cohort: state, lastDay, today: dayIn(site.zone, c.get('now')) })
}

/** Why no diploma can be given now, in a sentence; undefined when some can, or were. */
function whyNoneYet(
  c: Context<TenantEnv>,
  cohort: CohortView,
  recipients: readonly Recipient[],
): string | undefined {
  const { notYet, refusals } = wordsOf(c)
  if (!isOverNow(c, cohort)) return notYet
  return recipients.some(({ completes }) => completes) ? undefined : refusals['nobody completes']
}

async function diplomasPage(
  c: Context<TenantEnv>,
  cohort: CohortView,
  typed?: Record<string, string>,
  errors: FieldError[] = [],
) {
  const scope = c.get('scope')
  shows(c, { action: 'diplomas.read', object: { kind: 'cohort', id: cohort.id } })
  const recipients = await recipientsOf(scope, cohort)
  const shown = {
    recipients,
    list: recipientsAsked(c, cohort, recipients),
    signatures: lastSignatures(recipients),
    notYet: whyNoneYet(c, cohort, recipients),
  }
  return <DiplomasPage chrome={chromeOf(c)} cohort={cohort} {...shown} typed={typed} errors={errors} />
}

/** The PDF of these diplomas; the page again, with the letters, when the fonts lack some of what is no girl's name. */
async function printed(
  c: Context<TenantEnv>,
  cohort: CohortView,
  graduates: readonly Graduate[],
  file: string,
) {
  try {
    return await diplomaFileForHands(c, { cohort, graduates, file })
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    const message = wordsOf(c).faults.letters(error.letters.join(' '))
    return answer(c, await diplomasPage(c, cohort, undefined, [{ field: 'content', message }]), 422)
  }
}
