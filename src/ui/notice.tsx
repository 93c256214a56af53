import type { PropsWithChildren } from 'hono/jsx'
import { labelled } from '#platform/i18n/format.ts'
import { Icon, type IconName } from './icon.tsx'
import { useLanguage, useWords } from './language.tsx'

type NoticeKind = 'success' | 'warning' | 'info' | 'error' | 'offline'

interface NoticeProps {
  kind: NoticeKind
  title?: string
  /** After a deed: read out when the page comes, without moving the focus. */
  announced?: boolean
  icon?: IconName
}

/** A message in the page: what happened, then what to do. */
export function Notice({ kind, title, announced, icon, children }: PropsWithChildren<NoticeProps>) {
  const words = useWords()
  const language = useLanguage()
  const said = {
    success: words.success,
    warning: words.warning,
    info: words.information,
    error: words.warning,
    offline: words.offline,
  }
  return (
    <div class={`notice notice-${kind}`} role={announced ? 'status' : undefined}>
      <Icon name={icon ?? icons[kind]} />
      <div>
        {title ? (
          <strong>{title} </strong>
        ) : (
          <span class="sr-only">{labelled(said[kind], '', language)}</span>
        )}
        {children}
      </div>
    </div>
  )
}

const icons: Record<NoticeKind, IconName> = {
  success: 'circle-check',
  warning: 'triangle-alert',
  info: 'info',
  error: 'circle-alert',
  offline: 'wifi-off',
}
