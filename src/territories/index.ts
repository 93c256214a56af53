export { nameTerritory } from './actions/name-territory.ts'
export { putPlace } from './actions/put-place.ts'
export { territoryPaths } from './paths.ts'
export { territoryRoutes } from './routes.tsx'
