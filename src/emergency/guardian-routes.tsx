import type { Context } from 'hono'
import { Hono } from 'hono'
import { guardianPaths } from '#src/applications/index.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import { sentLinkHolder } from '#src/people/index.ts'
import { type Door, showSheet, writeByLink } from './link-routes.tsx'
import { emergencyMessages } from './messages/words.ts'

/** A guardian's way to the emergency sheet, by the signed link. */
export const guardianSheetRoutes = new Hono<TenantEnv>()

guardianSheetRoutes.get('/guardian/:token/emergency-sheet', sentLinkHolder('guardian'), (c) =>
  showSheet(c, doorOf(c)),
)

guardianSheetRoutes.post('/guardian/:token/emergency-sheet', sentLinkHolder('guardian'), (c) =>
  writeByLink(c, doorOf(c)),
)

const doorOf = (c: Context<TenantEnv>): Door => ({
  path: guardianPaths.emergencySheet,
  back: guardianPaths.screen,
  isOpen: () => true,
  words: () => emergencyMessages(c.get('language')),
  rules: ({ campaign }) => campaign.programme.cohort.emergencySheet,
})
