import type { Context } from 'hono'
import { signInPaths } from '#src/accounts/index.ts'
import { applicationPaths, campaignPaths } from '#src/applications/index.ts'
import { absencePaths } from '#src/care/index.ts'
import { cohortPaths } from '#src/cohorts/index.ts'
import { deskPaths } from '#src/desk/index.ts'
import { figuresPaths } from '#src/impact/index.ts'
import {
  isInForce,
  type Navigator,
  type Role,
  settingsPaths,
  type TenantEnv,
  todayOf,
  type Visitor,
} from '#src/organisations/index.ts'
import { retentionPaths } from '#src/privacy/index.ts'
import { programmePaths } from '#src/programmes/index.ts'
import { publicPaths } from '#src/public-site/index.ts'
import { adultPaths, concernPaths, numbersToCall } from '#src/safeguarding/index.ts'
import { boardPaths, maskingPaths, readingPaths } from '#src/selection/index.ts'
import { talkPaths } from '#src/sourcing/index.ts'
import { teamPaths } from '#src/team/index.ts'
import { territoryPaths } from '#src/territories/index.ts'
import type { IconName } from '#ui/icon.tsx'
import { type AppWords, appWords } from './app-words.ts'

/** Which pages lead where inside an organisation, for this visitor: the one place that knows every capability. */
export const navigate: Navigator = ({ organisation, visitor, language, here, today }) => {
  const words = appWords[language]
  const { slug } = organisation
  const home = publicPaths.home(slug)
  const role = visitor?.grants.find((grant) => isInForce({ ...grant, rests: false }, today))?.role
  const rooms = visitor === null ? [] : roomsOfVisitor(visitor, today)
  const staffLinks = rooms.map(({ path, word, icon }) => ({
    href: path(slug),
    label: words.navigation[word],
    icon,
    current: here === path(slug) || here.startsWith(`${path(slug)}/`) || here.startsWith(`${path(slug)}?`),
  }))
  return {
    home,
    publicLinks: [
      { href: home, label: words.navigation.home, current: here === home },
      {
        href: figuresPaths.page(slug),
        label: words.navigation.figures,
        current: here === figuresPaths.page(slug),
      },
    ],
    staffLinks,
    account:
      visitor === null
        ? { href: signInPaths.signIn(here), label: words.navigation.signIn }
        : { href: staffLinks[0]?.href ?? home, label: words.navigation.account },
    checks: adultPaths.mine(slug),
    devices: signInPaths.devices(here),
    signOut: { href: signInPaths.signOut(), label: words.navigation.signOut },
    role: role === undefined ? '' : words.roles[role],
    report: {
      href: concernPaths.raise(slug, here),
      label: words.navigation.report,
      calls: numbersToCall(language),
      exitLabel: words.navigation.exit,
    },
  }
}

type Room = {
  path: (slug: string) => string
  word: keyof AppWords['navigation']
  icon: IconName
  roles: readonly Role[]
}

const team = ['administrator', 'programme manager', 'territory coordinator'] as const

const myChecks: Room = {
  path: (slug) => adultPaths.mine(slug),
  word: 'myChecks',
  icon: 'file-check',
  roles: ['facilitator', 'host'],
}

const rooms: Room[] = [
  { path: deskPaths.today, word: 'desk', icon: 'sun', roles: team },
  {
    path: (slug) => concernPaths.list(slug),
    word: 'concerns',
    icon: 'shield-alert',
    // An administrator too, whether one came to her or not: a room that appears would say that one did.
    roles: ['safeguarding officer', 'administrator'],
  },
  { path: (slug) => applicationPaths.list(slug), word: 'applications', icon: 'inbox', roles: team },
  { path: (slug) => maskingPaths.list(slug), word: 'masking', icon: 'eye-off', roles: team },
  { path: (slug) => readingPaths.queue(slug), word: 'reading', icon: 'file-text', roles: ['reader'] },
  { path: (slug) => boardPaths.page(slug), word: 'board', icon: 'scale', roles: [...team, 'board member'] },
  { path: (slug) => campaignPaths.list(slug), word: 'campaigns', icon: 'megaphone', roles: team },
  { path: (slug) => talkPaths.list(slug), word: 'talks', icon: 'school', roles: team },
  {
    path: programmePaths.list,
    word: 'programmes',
    icon: 'signpost',
    roles: ['administrator', 'programme manager'],
  },
  {
    path: territoryPaths.list,
    word: 'territories',
    icon: 'map-pin',
    roles: ['administrator', 'programme manager'],
  },
  {
    path: (slug) => cohortPaths.list(slug),
    word: 'cohorts',
    icon: 'users-round',
    roles: [...team, 'facilitator'],
  },
  { path: (slug) => cohortPaths.hosted(slug), word: 'hosted', icon: 'map-pin', roles: ['host'] },
  {
    path: (slug) => absencePaths.list(slug),
    word: 'absences',
    icon: 'phone',
    roles: [...team, 'facilitator'],
  },
  { path: (slug) => adultPaths.expiring(slug), word: 'checks', icon: 'shield-check', roles: team },
  {
    path: (slug) => figuresPaths.earlier(slug),
    word: 'earlier',
    icon: 'chart-no-axes-column',
    roles: ['administrator', 'programme manager'],
  },
  {
    path: (slug) => publicPaths.leads(slug),
    word: 'leads',
    icon: 'bell',
    roles: ['administrator', 'programme manager'],
  },
  {
    path: (slug) => retentionPaths.reports(slug),
    word: 'data',
    icon: 'lock',
    roles: ['administrator', 'programme manager'],
  },
  { path: teamPaths.list, word: 'team', icon: 'circle-user-round', roles: ['administrator'] },
  { path: settingsPaths.page, word: 'settings', icon: 'settings', roles: ['administrator'] },
  myChecks,
]

/** Where somebody with these roles begins: her first room, or the public home. */
export function firstPageOf(slug: string, roles: readonly Role[]): string {
  return roomsOf(roles)[0]?.path(slug) ?? publicPaths.home(slug)
}

/** Where the visitor begins: the first room of her roles of today, or the public home. */
export function firstPageOfVisitor(c: Context<TenantEnv>): string {
  const { slug } = c.get('organisation')
  const visitor = c.get('visitor')
  const [first] = visitor === null ? [] : roomsOfVisitor(visitor, todayOf(c))
  return first?.path(slug) ?? publicPaths.home(slug)
}

/** Where her roles of today lead. One that rests leads to what it waits for, and nowhere else. */
function roomsOfVisitor({ grants }: Visitor, today: string): Room[] {
  const awake = roomsOf(grants.filter((grant) => isInForce(grant, today)).map(({ role }) => role))
  const waits = grants.some(({ rests, endsOn }) => rests === true && (endsOn === null || endsOn >= today))
  return waits ? [...new Set([...awake, myChecks])] : awake
}

function roomsOf(roles: readonly Role[]): Room[] {
  return rooms.filter((room) => room.roles.some((role) => roles.includes(role)))
}
