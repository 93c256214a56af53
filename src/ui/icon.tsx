import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'

/** Every icon that the pages use: adding one is adding its Lucide name here. */
export const iconNames = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'award',
  'bell',
  'briefcase',
  'calendar-days',
  'calendar-off',
  'chart-no-axes-column',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle',
  'circle-alert',
  'circle-check',
  'circle-slash',
  'circle-user-round',
  'clipboard-list',
  'clock',
  'cloud-check',
  'copy',
  'door-open',
  'download',
  'ellipsis',
  'external-link',
  'eye',
  'eye-off',
  'file-check',
  'file-text',
  'flag',
  'flask-conical',
  'funnel',
  'globe',
  'hand-helping',
  'heart-handshake',
  'history',
  'house',
  'image-off',
  'inbox',
  'info',
  'key-round',
  'landmark',
  'languages',
  'laptop',
  'life-buoy',
  'list-checks',
  'list-ordered',
  'loader-circle',
  'lock',
  'log-out',
  'mail',
  'map-pin',
  'megaphone',
  'menu',
  'message-circle',
  'messages-square',
  'mic',
  'pen-line',
  'phone',
  'plus',
  'printer',
  'qr-code',
  'redo-2',
  'ruler',
  'scale',
  'school',
  'search',
  'send',
  'settings',
  'share-2',
  'shield-alert',
  'shield-check',
  'signpost',
  'smartphone',
  'square-pen',
  'sun',
  'table-2',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'user-round',
  'user-round-x',
  'users-round',
  'volume-2',
  'wallet',
  'wifi-off',
  'x',
] as const

export type IconName = (typeof iconNames)[number]

interface IconProps {
  name: IconName
  /** Sides in CSS pixels; 20 beside body text. */
  size?: 14 | 16 | 18 | 20 | 24 | 28
  class?: string
}

/** A Lucide drawing, inlined and hidden from assistive technology: the word beside it says the same. */
export function Icon({ name, size = 20, class: className = '' }: IconProps) {
  const key = `${name} ${size} ${className}`
  const known = written.get(key) ?? write({ name, size, class: className })
  written.set(key, known)
  return raw(known)
}

/** A page has forty of them and there are few in all: each is written once. How they are stroked is in `base.css`. */
const written = new Map<string, string>()

function write({ name, size, class: className }: Required<IconProps>): string {
  const classes = className === '' ? 'icon' : `icon ${className}`
  return `<svg class="${classes}" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${drawing(name)}</svg>`
}

const require = createRequire(import.meta.url)

/** What stands between `<svg>` and `</svg>` in the package's file. */
function drawing(name: IconName): string {
  const file = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  const inner = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))
  return inner.replaceAll(/\s*\n\s*/g, '').trim()
}
