import { inTwoGroups } from '#platform/i18n/two-groups.ts'
import { LinkButton } from '#ui/button.tsx'
import { Prose } from '#ui/layout.tsx'
import { wordsIn } from '../messages/words.ts'
import { AccountPage, type Frame } from './account-page.tsx'

interface BackupCodesPageProps {
  frame: Frame
  back: string
  codes: string[]
}

/** The answer to the POST that made them, and nowhere else: loading it again does not show them again. */
export function BackupCodesPage({ frame, back, codes }: BackupCodesPageProps) {
  const words = wordsIn[frame.language].backupCodes
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead}>
      <Prose>
        <ol>
          {codes.map((code) => (
            <li>
              <code>{inTwoGroups(code, '-')}</code>
            </li>
          ))}
        </ol>
        <p>{words.help}</p>
      </Prose>
      <LinkButton size="main" href={back}>
        {words.leave}
      </LinkButton>
    </AccountPage>
  )
}
