export { doubleRoles } from './access.ts'
export { noteDoubles } from './actions/note-doubles.ts'
export { doublePaths } from './paths.ts'
export { doubleRoutes } from './routes.tsx'
