export { eraseLeads } from './actions/erase-leads.ts'
export { contactsKept } from './lead.ts'
export { publicPaths } from './paths.ts'
export { publicSiteRoutes } from './routes.tsx'
