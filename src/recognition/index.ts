export { issueDiplomas } from './actions/issue-diplomas.ts'
export { recognitionPaths } from './paths.ts'
export { type Recipient, recipientsOf } from './queries.ts'
export { recognitionRoutes } from './routes.tsx'
