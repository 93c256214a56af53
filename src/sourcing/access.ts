import { coordinatingRoles } from '#src/organisations/index.ts'

/**
 * Who works on talks, channels and structures. They belong to the whole organisation and hold nothing about a girl, so
 * that a grant over one site is enough: a coordinator speaks in schools whose pupils choose any site.
 */
export const sourcingRoles = coordinatingRoles
