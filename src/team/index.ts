export { teamPaths } from './paths.ts'
export { teamRoutes } from './routes.tsx'
