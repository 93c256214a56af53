import { html, raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { Brand, type Organisation } from './brand.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useWords } from './language.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { Notice } from './notice.tsx'
import { type Safety, SafetyLinks } from './safety.tsx'
import { SignOut } from './sign-out.tsx'

interface StaffNavigationItem {
  href: string
  label: string
  icon: IconName
  current?: boolean
}

interface StaffLayoutProps {
  organisation: Organisation
  nav: StaffNavigationItem[]
  /** Who is signed in: leads to her account. */
  person: { name: string; role: string; initials: string; href: string }
  /** Ends the session; a POST, since it changes something. */
  signOut?: { href: string; label: string }
  overline?: Child
  title: string
  /** At the end of the title's line: at most one solid button. */
  actions?: Child
  errors?: FieldError[]
  said?: string | undefined
  language?: LanguageSwitchProps
  safety?: Safety
}

/** Dense and calm: a sidebar, which becomes a bar at the bottom under 900 px. */
export function StaffLayout(props: PropsWithChildren<StaffLayoutProps>) {
  const { organisation, person, overline, title, actions, errors = [], said, children } = props
  return (
    <div class="staff-page">
      <header class="staff-header">
        <div class="staff-top">
          <Brand {...organisation} />
          <PersonBlock {...person} />
        </div>
        <Sidebar {...props} />
      </header>
      <main id="content" class="staff-main">
        <div class="staff-title">
          <div>
            {overline && <p class="kicker">{overline}</p>}
            <h1 class="title-staff">{title}</h1>
          </div>
          {actions && <div class="actions">{actions}</div>}
        </div>
        <ErrorSummary errors={errors} />
        {said && (
          <Notice kind="success" announced>
            {said}
          </Notice>
        )}
        {children}
      </main>
    </div>
  )
}

function Sidebar({ organisation, nav, person, language, safety, signOut }: StaffLayoutProps) {
  const words = useWords()
  const room = nav.length > 4 ? 3 : 4
  const rest = nav.slice(room)
  return (
    <div class="staff-side">
      <div class="staff-rail">
        <div class="staff-brand">
          <Brand {...organisation} />
        </div>
        <nav aria-label={words.mainNavigation}>
          <ul>
            {nav.map((item, index) => (
              <NavigationItem item={item} class={index < room ? '' : 'staff-rest'} />
            ))}
            <li class="staff-more">
              <details>
                <summary>
                  <Icon name="menu" />
                  {words.menu}
                </summary>
                <div class="staff-sheet">
                  <ul>
                    {rest.map((item) => (
                      <NavigationItem item={item} />
                    ))}
                  </ul>
                  {language && <LanguageSwitch {...language} />}
                  {safety && <SafetyLinks {...safety} />}
                  {signOut && <SignOut {...signOut} />}
                </div>
              </details>
            </li>
          </ul>
        </nav>
        <div class="staff-foot">
          {language && <LanguageSwitch {...language} />}
          {safety && <SafetyLinks {...safety} />}
          {signOut && <SignOut {...signOut} />}
          <PersonBlock {...person} />
        </div>
      </div>
    </div>
  )
}

/** Text and no elements: they stand twice on each page of the team and took a sixth of the time to draw it. */
function NavigationItem({ item, class: className = '' }: { item: StaffNavigationItem; class?: string }) {
  const current = item.current ? raw(' aria-current="page"') : ''
  const link = html`<a href="${item.href}"${current}>${Icon({ name: item.icon })}<span class="staff-label">${item.label}</span></a>`
  return html`<li class="${className}">${link}</li>`
}

function PersonBlock({ name, role, initials, href }: StaffLayoutProps['person']) {
  return (
    <a class="person-block" href={href}>
      <span class="avatar" aria-hidden="true">
        {initials}
      </span>
      <span class="person-words">
        <strong>{name}</strong>
        <span>{role}</span>
      </span>
    </a>
  )
}
