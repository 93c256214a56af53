import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

interface DescriptionListProps {
  rows: { term: string; value: Child; icon?: IconName; action?: Child }[]
  /** `panel`: on sand, when, where, with whom. `plain`: hairlines, in a staff card. */
  kind?: 'panel' | 'plain'
}

/** Pairs of a term and its value. */
export function DescriptionList({ rows, kind = 'panel' }: DescriptionListProps) {
  return (
    <dl class={`descriptions descriptions-${kind}`}>
      {rows.map(({ term, value, icon, action }) => (
        <div>
          <dt>
            {icon && <Icon name={icon} />}
            {term}
          </dt>
          <dd>{value}</dd>
          {action && <dd class="descriptions-action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
