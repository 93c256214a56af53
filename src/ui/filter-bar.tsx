import type { PropsWithChildren } from 'hono/jsx'
import { Button } from './button.tsx'

interface FilterBarProps {
  /** Address of the list; what is chosen goes into it. */
  action: string
  /** Names the form. */
  label: string
  /** "Afficher". */
  button: string
  /** What the address keeps beside: how the list is sorted. */
  hidden?: Record<string, string>
}

/** What a list shows: its fields are never required and its state stays in the address. */
export function FilterBar({
  action,
  label,
  button,
  hidden = {},
  children,
}: PropsWithChildren<FilterBarProps>) {
  return (
    <form class="filter-bar" action={action} method="get" role="search" aria-label={label}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button kind="secondary" icon="search">
        {button}
      </Button>
    </form>
  )
}
