import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import { lacksGuardian } from '../majority.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type WhoDecidesProps = {
  chrome: Chrome
  application: ApplicationView
  typed: Record<string, string>
  /** Of what was seen, when it is missing. */
  error: string | undefined
}

/** Where one guardian is known and two are needed: how the team notes that nobody else decides, and takes it back. */
export function WhoDecides({ chrome, application, typed, error }: WhoDecidesProps) {
  const { language, organisation } = chrome
  const { id, soleGuardian, guardians, campaign } = application
  const { image: m } = guardiansMessages(language)
  const facts = { known: guardians.length, ofAge: false, soleGuardian: soleGuardian !== null }
  const lacks = lacksGuardian(campaign.programme.imageRight, facts)
  if (soleGuardian === null && !lacks) return null
  return (
    <>
      {lacks && <p>{m.aloneHint}</p>}
      {soleGuardian && (
        <p>
          {m.stated(
            fullName(soleGuardian),
            plainDay(dayIn(organisation.zone, soleGuardian.statedAt), language),
            soleGuardian.source,
          )}
        </p>
      )}
      <Form
        action={applicationPaths.soleGuardian(organisation.slug, id)}
        label={lacks ? m.aloneSave : m.endSave}
        hidden={{ answer: lacks ? 'yes' : 'no' }}
      >
        <TextField
          name="source"
          label={lacks ? m.aloneSource : m.endSource}
          hint={lacks ? m.aloneExample : undefined}
          value={typed.source}
          error={error}
          autocomplete="off"
        />
        <Button kind="secondary">{lacks ? m.aloneSave : m.endSave}</Button>
      </Form>
    </>
  )
}
