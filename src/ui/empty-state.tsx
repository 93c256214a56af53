import type { PropsWithChildren } from 'hono/jsx'

interface EmptyStateProps {
  title: string
  /** Why there is nothing, and when there will be. */
  reason: string
}

/** Where a list has nothing yet: ghost blocks, why, and the next deed as children. */
export function EmptyState({ title, reason, children }: PropsWithChildren<EmptyStateProps>) {
  return (
    <div class="empty-state">
      <svg
        width="142"
        height="68"
        viewBox="0 0 142 68"
        aria-hidden="true"
        focusable="false"
        class="ghost-blocks"
      >
        <rect x="0" y="0" width="82" height="18" rx="7" />
        <rect x="31" y="25" width="82" height="18" rx="7" />
        <rect x="62" y="50" width="80" height="18" rx="7" />
      </svg>
      <h2 class="title-4">{title}</h2>
      <p>{reason}</p>
      {children && <div class="actions">{children}</div>}
    </div>
  )
}
