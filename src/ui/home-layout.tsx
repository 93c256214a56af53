import type { Child, PropsWithChildren } from 'hono/jsx'
import { Brand, type Organisation } from './brand.tsx'
import { LinkButton } from './button.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { Icon } from './icon.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { Notice } from './notice.tsx'
import { type Safety, SafetyLinks } from './safety.tsx'
import { CountBadge } from './tag.tsx'

interface HomeLayoutProps {
  organisation: Organisation
  overline?: string
  title: string
  lead?: Child
  person: { name: string; initials: string; href: string }
  messages?: { href: string; label: string; count?: number }
  /** Fixed at the bottom of every screen: "J'ai besoin d'un coup de main". */
  help?: { href: string; label: string }
  errors?: FieldError[]
  said?: string | undefined
  language?: LanguageSwitchProps
  safety?: Safety
}

/** The pages of one person, on her phone: her frise, her messages, and help always at hand. */
export function HomeLayout(props: PropsWithChildren<HomeLayoutProps>) {
  const { organisation, overline, title, lead, person, messages, help, errors = [], said } = props
  const { language, safety, children } = props
  return (
    <div class="home-page">
      <header class="home-header">
        <Brand {...organisation} />
        {messages && (
          <a class="icon-link" href={messages.href}>
            <Icon name="message-circle" size={24} />
            <span class="sr-only">{messages.label}</span>
            {messages.count ? <CountBadge count={messages.count} /> : null}
          </a>
        )}
        <a class="avatar avatar-large" href={person.href}>
          <span aria-hidden="true">{person.initials}</span>
          <span class="sr-only">{person.name}</span>
        </a>
      </header>
      <main id="content" class="home-main">
        <ErrorSummary errors={errors} />
        {said && (
          <Notice kind="success" announced>
            {said}
          </Notice>
        )}
        <div class="home-title">
          {overline && <p class="kicker">{overline}</p>}
          <h1 class="title-home">{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {children}
      </main>
      <footer class="step-footer">
        {language && <LanguageSwitch {...language} />}
        {safety && <SafetyLinks {...safety} />}
      </footer>
      {help && (
        <aside class="bottom-bar" aria-label={help.label}>
          <LinkButton kind="help" size="main" icon="life-buoy" href={help.href}>
            {help.label}
          </LinkButton>
        </aside>
      )}
    </div>
  )
}
