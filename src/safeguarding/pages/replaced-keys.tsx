import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { inDoubt, type KeyReplacement, mayConfirm } from '../key-replacement.ts'
import { concernWords } from '../messages/words.ts'
import { concernPaths } from '../paths.ts'
import type { TeamMemberOnFile } from '../queries.ts'

type ReplacedKeysProps = { chrome: Chrome; personId: string; team: readonly TeamMemberOnFile[] }

/**
 * Whose keys were replaced by somebody else: she reads why the list may be short, the others whom to see in person. The same whether
 * there is a concern or none.
 */
export function ReplacedKeys({ chrome, personId, team }: ReplacedKeysProps) {
  const { language, organisation } = chrome
  const { keys: m } = concernWords[language].desk
  const said = ({ onDay, byName }: KeyReplacement) => m.replaced(plainDay(onDay, language), byName)
  return (
    <>
      {team.map((holder) => {
        if (holder.personId === personId) {
          const last = inDoubt(holder.replacements).at(-1)
          if (last === undefined) return null
          return (
            <Notice kind="warning" title={said(last)}>
              {m.yours}
            </Notice>
          )
        }
        const last = holder.replacements.filter((it) => mayConfirm(personId, holder, it, team)).at(-1)
        if (last === undefined) return null
        return (
          <Card title={m.title(fullName(holder))}>
            <p>{said(last)}</p>
            <p>{m.why}</p>
            {last.byId === personId && <Small>{m.alone}</Small>}
            <Form
              action={concernPaths.keys(organisation.slug, holder.personId)}
              label={m.title(fullName(holder))}
            >
              <Button kind="secondary">{m.confirm}</Button>
            </Form>
          </Card>
        )
      })}
    </>
  )
}
