import type { FieldError } from '#platform/http/form.ts'
import type { Child, PropsWithChildren } from '#ui/children.ts'
import { Document } from '#ui/document.tsx'
import { StepLayout } from '#ui/step-layout.tsx'
import type { Chrome } from '../chrome.ts'
import { framing } from './framing.ts'

type StepPageProps = {
  chrome: Chrome
  title: string
  lead?: Child
  overline?: string
  backHref?: string | undefined
  compact?: boolean
  progress?: { step: number; total: number; remaining?: string }
  errors?: FieldError[]
  islands?: string[]
}

/** One idea per screen, for girls and guardians. */
export function StepPage({
  chrome,
  errors = [],
  islands,
  children,
  ...page
}: PropsWithChildren<StepPageProps>) {
  const { document, layout } = framing(chrome)
  return (
    <Document {...document} title={page.title} islands={islands} refused={errors.length > 0}>
      <StepLayout {...layout} {...page} errors={errors}>
        {children}
      </StepLayout>
    </Document>
  )
}
