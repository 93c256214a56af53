import { Button } from './button.tsx'
import type { PropsWithChildren } from './children.ts'

/** Prints the page where scripts run; elsewhere the browser's own menu does. */
export function PrintButton({ children }: PropsWithChildren) {
  return (
    <print-page hidden>
      <Button type="button" icon="printer">
        {children}
      </Button>
    </print-page>
  )
}

/** What one cuts out: on paper as many copies as fit one A4 sheet, two side by side, and nothing else of the page. */
export function PrintedSheet({ copies, children }: PropsWithChildren<{ copies: number }>) {
  return (
    <div class="printed-sheet">
      {Array.from({ length: copies }, () => (
        <div class="printed-card">{children}</div>
      ))}
    </div>
  )
}
