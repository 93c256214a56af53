import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Primary: the one deed of the screen. Help: ink, "a helping hand". Discreet: an underlined word. */
type ButtonKind = 'primary' | 'secondary' | 'discreet' | 'help' | 'danger'

interface Look {
  kind?: ButtonKind
  /** `small` is 44 px for tables and lists, `main` 54 px and the full width for a phone's one button. */
  size?: 'small' | 'normal' | 'main'
  icon?: IconName
}

interface ButtonProps extends Look {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** Sends the form to another address. */
  formaction?: string
  /** The deed is under way: the drawing turns, the words say so. */
  busy?: boolean
  /** Completes a short word for those who do not see what is around it: "Relire" + "le dossier 4F-217". */
  about?: string
  form?: string
}

/** A button that sends its form. */
export function Button({
  kind,
  size,
  icon,
  type = 'submit',
  busy,
  about,
  children,
  ...rest
}: PropsWithChildren<ButtonProps>) {
  return (
    <button {...rest} type={type} class={buttonClass(kind, size)} aria-busy={busy ? 'true' : undefined}>
      {busy ? <Icon name="loader-circle" class="spin" /> : icon && <Icon name={icon} />}
      <span>
        {children}
        <About text={about} />
      </span>
    </button>
  )
}

interface LinkButtonProps extends Look {
  href: string
  about?: string
  download?: boolean
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  kind,
  size,
  icon,
  href,
  about,
  download,
  children,
}: PropsWithChildren<LinkButtonProps>) {
  return (
    <a href={href} class={buttonClass(kind, size)} download={download}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        <About text={about} />
      </span>
    </a>
  )
}

interface UnavailableButtonProps {
  id: string
  /** Why not yet, and what makes it possible. */
  reason: Child
}

/** A dashed button for a deed that is not available yet, with the reason in words. */
export function UnavailableButton({ id, reason, children }: PropsWithChildren<UnavailableButtonProps>) {
  return (
    <div class="flex flex-col gap-2">
      <button type="button" class="btn btn-dashed" aria-disabled="true" aria-describedby={`${id}-reason`}>
        {children}
      </button>
      <p id={`${id}-reason`} class="text-floor text-ink-2">
        {reason}
      </p>
    </div>
  )
}

function About({ text }: { text: string | undefined }) {
  return text ? <span class="sr-only"> {text}</span> : null
}

const kinds: Record<ButtonKind, string> = {
  primary: 'btn-solid',
  secondary: 'btn-outlined',
  discreet: 'btn-discreet',
  help: 'btn-help',
  danger: 'btn-danger',
}

function buttonClass(kind: ButtonKind = 'primary', size: Look['size'] = 'normal'): string {
  const sizes = { small: 'btn-low', normal: '', main: 'btn-main' }
  return `btn ${kinds[kind]} ${sizes[size]}`.trim()
}
