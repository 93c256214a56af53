import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'

/** Ways out that every page offers to people who may be in danger. */
export interface Safety {
  /** One, or one for each organisation where none is known. */
  reports: readonly { href: string; label: string }[]
  /** Whom to call at once: "119". `about`, for who hears the page: "child in danger". */
  calls: readonly { number: string; about: string }[]
  exitLabel: string
  /** Where leaving leads: a page that betrays nothing. */
  exitHref?: string
}

/** "Report a concern", numbers to call and the quick exit, which also drops this page from the history when script runs. */
export function SafetyLinks({ reports, calls, exitLabel, exitHref = neutralPage }: Safety) {
  const words = useWords()
  return (
    <nav class="safety" aria-label={words.safety}>
      {reports.map(({ href, label }) => (
        <a href={href}>
          <Icon name="shield-alert" size={18} />
          {label}
        </a>
      ))}
      <span class="safety-calls">
        <Icon name="phone" size={18} />
        {calls.map(({ number, about }) => (
          <a href={`tel:${number}`}>
            {number}
            <span class="sr-only">{`, ${about}`}</span>
          </a>
        ))}
      </span>
      <quick-exit>
        <a href={exitHref} rel="noreferrer nofollow">
          <Icon name="external-link" size={18} />
          {exitLabel}
        </a>
      </quick-exit>
    </nav>
  )
}

/** The quick exit as a button, for a page where somebody may have to leave while she writes. */
export function QuickExit({ label, href = neutralPage }: { label: string; href?: string }) {
  return (
    <quick-exit>
      <a class="btn btn-help" href={href} rel="noreferrer nofollow">
        <Icon name="external-link" />
        <span>{label}</span>
      </a>
    </quick-exit>
  )
}

const neutralPage = 'https://meteofrance.com/'
