import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

interface CardProps {
  title?: string
  level?: 2 | 3
  icon?: IconName
  /** Beside the title, at the end of the line: a legend, a link, a tag. */
  aside?: Child
  /** Choice: dashed, "you may". Attention: violet border, asks for a gesture. Sand: a quiet panel. */
  kind?: 'plain' | 'choice' | 'attention' | 'sand' | 'violet'
}

/** A raised surface that holds one subject. */
export function Card({
  title,
  level = 2,
  icon,
  aside,
  kind = 'plain',
  children,
}: PropsWithChildren<CardProps>) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class={`panel-card panel-card-${kind}`}>
      {icon && <Icon name={icon} size={28} />}
      {(title || aside) && (
        <div class="card-head">
          {title && <Title class={level === 2 ? 'title-3' : 'title-card'}>{title}</Title>}
          {aside && <div class="card-aside">{aside}</div>}
        </div>
      )}
      {children}
    </div>
  )
}

/** Cards side by side, as many as fit. */
export function CardGrid({
  children,
  wide,
}: PropsWithChildren<{ /** Three at most on a line. */ wide?: boolean }>) {
  return <div class={`card-grid ${wide ? 'card-grid-wide' : ''}`}>{children}</div>
}

interface DisclosureProps {
  summary: string
  open?: boolean
  /** Among deeds that stand in lines, each with its drawing, it stands as one of them. */
  icon?: IconName
}

/** A quiet panel that opens on demand, with the browser's own mechanism. */
export function Disclosure({ summary, open, icon, children }: PropsWithChildren<DisclosureProps>) {
  return (
    <details class={icon ? 'disclosure disclosure-line' : 'disclosure'} open={open}>
      <summary>
        <Icon name={icon ?? 'chevron-down'} />
        {summary}
      </summary>
      <div class="prose">{children}</div>
    </details>
  )
}
