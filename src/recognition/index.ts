export { issueDiplomas } from './actions/issue-diplomas.ts'
export { recognitionRoutes } from './routes.tsx'
