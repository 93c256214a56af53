import type { PersonalColumns, Whose } from '#platform/privacy/personal-columns.ts'

// Whoever left it is nobody's person here: it is found, and erased with its whole row, by the contact itself.
const kept = 'until the next campaign of the programme has closed, 18 months at most'

/** What `app.leads` knows: one way to reach somebody, and in which language. */
export const personalColumns = {
  leads: {
    email: { class: 'contact', kept, erasure: 'row deleted' },
    phone: { class: 'contact', kept, erasure: 'row deleted' },
    language: { class: 'trace', kept, erasure: 'row deleted' },
  },
  invitations: {
    person_id: {
      class: 'trace',
      kept: 'with the count of invitations; her contact is emptied once it was sent',
      erasure: 'kept',
    },
    invited_by: { class: 'trace', kept: 'with the invitation', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  leads: [
    { by: 'email', same: 'email' },
    { by: 'phone', same: 'phone' },
  ],
  invitations: [{ by: 'person_id' }],
} as const satisfies Whose
