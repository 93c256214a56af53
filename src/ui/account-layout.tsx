import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Organisation } from './brand.tsx'
import type { FieldError } from './error-summary.tsx'
import type { LanguageSwitchProps } from './language-switch.tsx'
import type { Safety } from './safety.tsx'
import { StepLayout } from './step-layout.tsx'

interface AccountLayoutProps {
  /** The site: an organisation, or Frise itself where none is known yet. */
  organisation: Organisation
  title: string
  lead?: Child
  errors?: FieldError[]
  said?: string | undefined
  language?: LanguageSwitchProps
  safety?: Safety
  backHref?: string | undefined
}

/** Signing in, and what surrounds it: the same calm column as a step, on a card. */
export function AccountLayout({ children, ...props }: PropsWithChildren<AccountLayoutProps>) {
  return (
    <StepLayout {...props}>
      <div class="account-card">{children}</div>
    </StepLayout>
  )
}
