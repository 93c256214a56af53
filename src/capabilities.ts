/**
 * Who may depend on whom: each capability imports only the `index.ts` of those it names. Read by the architecture test.
 * Against this flow, a capability publishes an event and `subscriptions.ts` says who acts on it.
 */
export const capabilities = {
  accounts: [],
  places: [],
  organisations: ['accounts'],
  people: ['organisations'],
  privacy: ['organisations', 'people'],
  messages: ['organisations', 'people'],
  programmes: ['organisations'],
  applications: ['organisations', 'people', 'privacy', 'messages', 'programmes'],
  selection: ['organisations', 'people', 'programmes', 'applications'],
  cohorts: ['organisations', 'people', 'messages', 'programmes', 'applications'],
  recognition: ['organisations', 'people', 'programmes', 'cohorts'],
  impact: ['organisations'],
  'public-site': ['organisations', 'people', 'programmes', 'applications', 'impact'],
  desk: ['organisations', 'programmes', 'applications', 'cohorts', 'recognition', 'messages', 'impact'],
} as const satisfies Record<string, readonly string[]>
