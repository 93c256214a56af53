import { Button, LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { Actions } from './layout.tsx'

interface SignOutProps {
  href: string
  label: string
}

/**
 * Ends the session. With script it first says what this phone still keeps for the server, since that goes too; without
 * script nothing is kept.
 */
export function SignOut({ href, label }: SignOutProps) {
  const { signOut: words } = useWords()
  return (
    <sign-out>
      <form method="post" action={href} aria-label={label}>
        <button type="submit" class="sign-out">
          <Icon name="log-out" size={18} />
          {label}
        </button>
        <dialog class="sign-out-dialog" data-words={JSON.stringify([words.unsent.one, words.unsent.several])}>
          <p class="title-3" data-count>
            {words.unsent.several}
          </p>
          <p>{words.lost}</p>
          <Actions>
            <LinkButton href="#content">{words.back}</LinkButton>
            <Button kind="secondary" name="lose" value="yes">
              {words.lose}
            </Button>
          </Actions>
        </dialog>
      </form>
    </sign-out>
  )
}
