import type { Chrome } from '#src/organisations/index.ts'
import { ownDataPaths } from '#src/privacy/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { ownPaths } from '../paths.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type WhatIsHersProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  /** She fills in her emergency sheet herself. */
  writesSheet: boolean
  m: ApplicantMessages
}

/** Her code, links, data and image: in view while she writes, folded once her file is on its way. */
export function WhatIsHers(props: WhatIsHersProps) {
  const { application, writesSheet, m } = props
  if (application.state === 'draft') return <CodeLinksAndData {...props} />
  const { name, phone } = personToCall(application)
  const { chrome, token } = props
  return (
    <Disclosure summary={m.status.mine}>
      <LinkButton kind="discreet" icon="file-check" href={ownPaths.answers(chrome.organisation.slug, token)}>
        {m.answers.open}
      </LinkButton>
      {writesSheet && (
        <LinkButton
          kind="discreet"
          icon="phone"
          href={ownPaths.emergencySheet(chrome.organisation.slug, token)}
        >
          {m.status.emergencySheet}
        </LinkButton>
      )}
      <CodeLinksAndData {...props} />
      {application.campaign.programme.imageRight.supports.length > 0 && (
        <LinkButton kind="discreet" icon="eye" href={ownPaths.imageRights(chrome.organisation.slug, token)}>
          {m.image.see}
        </LinkButton>
      )}
      {isDecided(application.state) && <p>{m.status.why}</p>}
      <p>
        <strong>{m.status.wrongName}</strong>
        <br />
        <PhoneInWords words={m.status.wrongNameHelp(name, wholePhone(phone))} phone={phone} />
      </p>
    </Disclosure>
  )
}

/** Was she told what somebody decided, and may read why? */
function isDecided(told: ApplicationView['state']): boolean {
  return told !== 'submitted' && told !== 'under review' && told !== 'withdrawn'
}

function CodeLinksAndData({ chrome: { organisation }, token, application, m }: WhatIsHersProps) {
  const code = ownPaths.resumeCode(organisation.slug, token)
  return (
    <>
      {application.hasCode ? (
        <Disclosure summary={m.resume.replace} icon="key-round">
          <p>{m.resume.replaceSure}</p>
          <Form action={code} label={m.resume.replace}>
            <Button kind="secondary">{m.resume.another}</Button>
          </Form>
        </Disclosure>
      ) : (
        <Form action={code} label={m.resume.ask}>
          <Button kind="discreet" icon="key-round">
            {m.resume.ask}
          </Button>
        </Form>
      )}
      <LinkButton kind="discreet" icon="phone" href={ownPaths.links(organisation.slug, token)}>
        {m.status.links}
      </LinkButton>
      <LinkButton kind="discreet" icon="lock" href={ownDataPaths.page(organisation.slug, token)}>
        {m.status.data}
      </LinkButton>
    </>
  )
}
