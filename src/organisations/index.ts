export { answer, answerPublic } from './answer.ts'
export { type Chrome, chromeOf } from './chrome.ts'
export { foundingPaths } from './founding-paths.ts'
export { hasOrganisation } from './founding-queries.ts'
export { foundingRoutes } from './founding-routes.tsx'
export { endedRoleOf, member, reachOfVisitor, staff, staffEverywhere } from './guards.ts'
export type { Link, LinkPurpose } from './link.ts'
export { asksForFile, fileOf, listAtHand, listIn, showsList } from './list.ts'
export type { Navigation, Navigator } from './navigation.ts'
export type { Visitor } from './organisation.ts'
export { PublicPage } from './pages/public-page.tsx'
export { StaffPage } from './pages/staff-page.tsx'
export { StepPage } from './pages/step-page.tsx'
export { organisationDay, organisationSlug, restsOn } from './queries.ts'
export { withinReach } from './reach-queries.ts'
export {
  controllerRoles,
  coordinatingRoles,
  includes,
  isEmpty,
  isInForce,
  type Reach,
  type Role,
  type RoleGrant,
  roles,
  type ScopeKind,
} from './role.ts'
export { settingsPaths } from './settings-paths.ts'
export { settingsRoutes } from './settings-routes.tsx'
export { shows } from './showing.ts'
export type { SiteAddress } from './site-address.ts'
export { holdsGrant, insertGrant, insertOrganisation } from './store.ts'
export { type LinkFinder, siteAddress, type TenantEnv, tenant, todayOf } from './tenant.ts'
