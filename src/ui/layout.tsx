import type { Child, PropsWithChildren } from 'hono/jsx'

interface HeroProps {
  /** Above the title: usually a `Tag`. */
  tag?: Child
  title: string
  /** Beside the title: what it is for, and the deed. */
  children?: Child
}

/** The opening of a public page: a big title, the rest quiet. */
export function Hero({ tag, title, children }: HeroProps) {
  return (
    <div class="hero">
      <div class="hero-title">
        {tag}
        <h1 class="title-hero">{title}</h1>
      </div>
      <div class="hero-side">{children}</div>
    </div>
  )
}

interface SectionProps {
  title: string
  /** Beside the title, or under it on a phone. */
  aside?: Child
  /** A sentence under the title. */
  lead?: Child
  level?: 2 | 3
  id?: string
}

/** A titled part of a page, in its column. */
export function Section({ title, aside, lead, level = 2, id, children }: PropsWithChildren<SectionProps>) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <Title class={level === 2 ? 'title-2' : 'title-3'}>{title}</Title>
        {aside && <p class="section-aside">{aside}</p>}
      </div>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  )
}

/** A main column and a narrow one, which goes under it below 900 px. */
export function Columns({ side, children }: PropsWithChildren<{ side: Child }>) {
  return (
    <div class="columns">
      <div class="stack">{children}</div>
      <div class="stack">{side}</div>
    </div>
  )
}

/** Things one under the other, at a regular distance. */
export function Stack({ children, tight }: PropsWithChildren<{ tight?: boolean }>) {
  return <div class={tight ? 'stack stack-tight' : 'stack'}>{children}</div>
}

/** Buttons and links that go together. */
export function Actions({ children }: PropsWithChildren) {
  return <div class="actions">{children}</div>
}

/** Running text: paragraphs, lists, links, 62 characters wide at most. */
export function Prose({ children }: PropsWithChildren) {
  return <div class="prose">{children}</div>
}

/** A secondary sentence: when it was counted, who changed it, what it is for. */
export function Small({ children }: PropsWithChildren) {
  return <p class="small">{children}</p>
}
