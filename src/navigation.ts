import { signInPaths } from '#src/accounts/index.ts'
import { applicationPaths } from '#src/applications/index.ts'
import type { Navigator, RoleGrant } from '#src/organisations/index.ts'
import { appWords } from './app-words.ts'

/** Which pages lead where inside an organisation, for this visitor: the one place that knows every capability. */
export const navigate: Navigator = ({ organisation, visitor, language, here }) => {
  const words = appWords[language]
  const home = `/o/${organisation.slug}`
  const role = visitor?.grants[0]?.role as RoleGrant['role'] | undefined
  const current = (href: string) =>
    here === href || here.startsWith(`${href}/`) || here.startsWith(`${href}?`)
  const link = (href: string, label: string) => ({ href, label, current: here === href })
  return {
    home,
    publicLinks: [link(home, words.navigation.home)],
    staffLinks: [
      {
        href: applicationPaths.list(organisation.slug),
        label: words.navigation.applications,
        icon: 'inbox' as const,
        current: current(applicationPaths.list(organisation.slug)),
      },
    ],
    account:
      visitor === null
        ? { href: signInPaths.signIn(here), label: words.navigation.signIn }
        : { href: applicationPaths.list(organisation.slug), label: words.navigation.account },
    role: role === undefined ? '' : words.roles[role],
    report: { href: home, label: words.navigation.report, exitLabel: words.navigation.exit },
  }
}
