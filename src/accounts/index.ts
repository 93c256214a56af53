export { codeMail } from './emails/code-mail.ts'
export { signInPaths } from './paths.ts'
export { accountRoutes } from './routes.tsx'
