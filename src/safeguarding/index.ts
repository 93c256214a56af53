export { adultPaths, concernPaths } from './paths.ts'
export { hasSafeguardingOfficer } from './queries.ts'
export { safeguardingRoutes } from './routes.tsx'
