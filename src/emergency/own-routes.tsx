import type { Context } from 'hono'
import { Hono } from 'hono'
import { ownPaths, signsForHerself } from '#src/applications/index.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { type Door, showSheet, writeByLink } from './link-routes.tsx'
import { ownSheetMessages, saidToHerself } from './messages/own.ts'

/** Her own way to her emergency sheet, once nobody signs for her; before, her guardian fills it in and it is not found. */
export const ownSheetRoutes = new Hono<TenantEnv>()

ownSheetRoutes.get('/application/:token/emergency-sheet', linkHolder('application'), (c) =>
  showSheet(c, doorOf(c)),
)

ownSheetRoutes.post('/application/:token/emergency-sheet', linkHolder('application'), (c) =>
  writeByLink(c, doorOf(c)),
)

const doorOf = (c: Context<TenantEnv>): Door => ({
  path: ownPaths.emergencySheet,
  back: ownPaths.status,
  isOpen: (application) => signsForHerself(application, c.get('now')),
  words: ({ campaign }) => ownSheetMessages(c.get('language'), campaign.programme.address),
  rules: ({ campaign: { programme } }) =>
    programme.cohort.emergencySheet && saidToHerself(programme.cohort.emergencySheet, programme.address),
})
