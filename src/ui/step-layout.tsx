import type { Child, PropsWithChildren } from 'hono/jsx'
import { Brand, type Organisation } from './brand.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { Notice } from './notice.tsx'
import { Progress } from './progress.tsx'
import { type Safety, SafetyLinks } from './safety.tsx'

interface StepLayoutProps {
  organisation: Organisation
  /** The step before; absent on the first screen and on pages opened by a link. */
  backHref?: string | undefined
  progress?: { step: number; total: number; remaining?: string }
  /** Above the title, in small: what this is part of. */
  overline?: string
  title: string
  /** For a tool that is used standing up: no brand, the way back beside a smaller title. */
  compact?: boolean | undefined
  /** Under the title, one or two sentences. */
  lead?: Child
  errors?: FieldError[]
  said?: string | undefined
  language?: LanguageSwitchProps
  safety?: Safety
}

/** One idea per screen, phone first: a title, a body, one solid button. */
export function StepLayout(props: PropsWithChildren<StepLayoutProps>) {
  const { organisation, backHref, progress, overline, title, lead, errors = [], said } = props
  const { language, safety, compact, children } = props
  const words = useWords()
  return (
    <div class={compact ? 'step-page step-page-compact' : 'step-page'}>
      {!compact && (
        <header class="step-header">
          {backHref && (
            <a class="back-link" href={backHref}>
              <Icon name="chevron-left" />
              {words.back}
            </a>
          )}
          <Brand {...organisation} />
        </header>
      )}
      <main id="content" class="step-main">
        {progress && <Progress {...progress} />}
        <ErrorSummary errors={errors} />
        {said && (
          <Notice kind="success" announced>
            {said}
          </Notice>
        )}
        <div class="step-title">
          {compact && backHref && (
            <a class="back-key" href={backHref}>
              <Icon name="chevron-left" size={24} />
              <span class="sr-only">{words.back}</span>
            </a>
          )}
          {overline && <p class="kicker">{overline}</p>}
          <h1 class="title-step">{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {children}
      </main>
      {(language || safety) && (
        <footer class="step-footer">
          {language && <LanguageSwitch {...language} />}
          {safety && <SafetyLinks {...safety} />}
        </footer>
      )}
    </div>
  )
}
