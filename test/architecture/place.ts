import { posix } from 'node:path'

/** Where a file lives in the tree of docs and design: its layer, its capability and its room. */
export type Place = { layer: Layer; capability: string | null; room: Room | null }

export type Layer = 'platform' | 'ui' | 'capability' | 'app' | 'outside'

/** `rules` is a noun: a file of decisions. `unknown` is no room at all. */
export type Room =
  | (typeof fileRooms)[number]
  | (typeof folderRooms)[number]
  | 'web'
  | 'rules'
  | 'sign'
  | 'test'
  | 'unknown'

export const fileRooms = [
  'index',
  'paths',
  'routes',
  'guards',
  'forms',
  'access',
  'store',
  'queries',
  'privacy',
] as const

export const folderRooms = ['actions', 'pages', 'emails', 'islands', 'messages', 'pdf'] as const

/** Nouns of HTTP that are the very subject of a capability, each with its reason: they know the web as routes do. */
export const webNouns: Readonly<Record<string, string>> = {
  'src/organisations/tenant.ts': 'the middleware that opens the organisation of an address',
  'src/organisations/chrome.ts': 'what surrounds a page, read from its request',
  'src/applications/own-request.ts':
    'what the request of an applicant says: her link, her application, her words',
  'src/applications/screen-request.ts': 'what one screen of the form sent, its places looked up',
  'src/privacy/own-person.ts': 'who came to see her own data, read from her link or her sign-in',
  'src/organisations/answer.ts': 'a page as an answer, with its status',
  'src/organisations/showing.ts': 'whose details a page shows, written down with the answer',
  'src/organisations/list.ts': 'what an address asks of a list, and the list as a file',
}

export function placeOf(path: string): Place {
  const [top, second = '', ...rest] = path.split('/')
  if (top !== 'src') return { layer: 'outside', capability: null, room: null }
  if (second === 'platform' || second === 'ui')
    return { layer: second, capability: null, room: roomIfTest(path) }
  if (second === 'cli' || rest.length === 0) return { layer: 'app', capability: null, room: roomIfTest(path) }
  return { layer: 'capability', capability: second, room: path in webNouns ? 'web' : roomOf(rest) }
}

function roomIfTest(path: string): 'test' | null {
  return isTest(path) ? 'test' : null
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** `guardian-routes.tsx` is a routes room: a large capability has several, each named by its noun. */
function roomOf([first = '', ...deeper]: string[]): Room {
  if (isTest(deeper.at(-1) ?? first)) return 'test'
  if (deeper.length > 0) return folderRooms.find((room) => room === first) ?? 'unknown'
  if (first === 'README.md') return 'sign'
  const extension = posix.extname(first)
  const kind = posix.basename(first, extension).split('-').at(-1) ?? ''
  const room = fileRooms.find((name) => name === kind || name === `${kind}s`)
  if (room === 'index' && first !== 'index.ts') return 'unknown'
  if (room === 'routes') return extension === '.tsx' ? room : 'unknown'
  if (extension !== '.ts') return 'unknown'
  return room ?? 'rules'
}
