import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Mint: in order. Saffron: watch. Error: act. Coral only for the first phase of a frise. */
export type Tone = 'neutral' | 'violet' | 'coral' | 'saffron' | 'mint' | 'error'

interface TagProps {
  tone?: Tone
  icon?: IconName
  /** Full colour instead of a tint: the name of a phase. */
  solid?: boolean
}

/** A short word about the state of something. */
export function Tag({ tone = 'neutral', icon, solid, children }: PropsWithChildren<TagProps>) {
  return (
    <span class={`tag tag-${tone} ${solid ? 'tag-solid' : ''}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  )
}

/** How many wait, beside a word that says what. */
export function CountBadge({ count }: { count: number }) {
  return <span class="count-badge">{count}</span>
}
