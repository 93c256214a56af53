import type { PropsWithChildren } from 'hono/jsx'
import { Brand, type Organisation, PoweredBy } from './brand.tsx'
import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { Notice } from './notice.tsx'
import { type Safety, SafetyLinks } from './safety.tsx'

interface NavigationLink {
  href: string
  label: string
  current?: boolean
}

interface PublicLayoutProps {
  organisation: Organisation
  nav?: NavigationLink[]
  /** "Mon espace": where people sign in, or their home when they have. */
  account?: { href: string; label: string }
  language?: LanguageSwitchProps
  footer?: { about?: string; links?: NavigationLink[] }
  safety?: Safety
  /** What the last deed did. */
  said?: string | undefined
}

/** Pages that anyone may open. Their content is made of `Hero`, `Section` and `Panel kind="band"`. */
export function PublicLayout(props: PropsWithChildren<PublicLayoutProps>) {
  const { organisation, nav = [], account, language, footer, safety, said, children } = props
  const words = useWords()
  return (
    <div class="public-page">
      <header class="public-header">
        <Brand {...organisation} />
        {(nav.length > 0 || account) && (
          <nav aria-label={words.mainNavigation} class="public-nav">
            <ul>
              <NavigationItems nav={nav} />
            </ul>
            {account && (
              <LinkButton kind="secondary" size="small" icon="user-round" href={account.href}>
                {account.label}
              </LinkButton>
            )}
          </nav>
        )}
        {(nav.length > 0 || account) && (
          <details class="public-menu">
            <summary aria-label={words.menu}>
              <Icon name="menu" size={24} />
            </summary>
            <nav aria-label={words.menu}>
              <ul>
                <NavigationItems nav={account ? [...nav, account] : nav} />
              </ul>
            </nav>
          </details>
        )}
      </header>
      <main id="content">
        {said && (
          <div class="section">
            <Notice kind="success" announced>
              {said}
            </Notice>
          </div>
        )}
        {children}
      </main>
      <footer class="public-footer">
        <div class="public-footer-inside">
          <div>
            <Brand {...organisation} />
            {footer?.about && <p>{footer.about}</p>}
          </div>
          {footer?.links && footer.links.length > 0 && (
            <nav aria-label={words.footerNavigation}>
              <ul>
                <NavigationItems nav={footer.links} />
              </ul>
            </nav>
          )}
          <div class="public-footer-end">
            <PoweredBy before={words.poweredBy} after={words.freeSoftware} />
            {language && <LanguageSwitch {...language} />}
            {safety && <SafetyLinks {...safety} />}
          </div>
        </div>
      </footer>
    </div>
  )
}

function NavigationItems({ nav }: { nav: NavigationLink[] }) {
  return (
    <>
      {nav.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </>
  )
}
