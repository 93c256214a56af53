export { deskPaths } from './paths.ts'
export { deskRoutes } from './routes.tsx'
