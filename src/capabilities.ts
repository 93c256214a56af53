/**
 * Who may depend on whom: each capability imports only the `index.ts` of those it names, and anybody's `paths.ts`
 * (decision 018). Read by the architecture test.
 * Against this flow, a capability publishes an event and `subscriptions.ts` says who acts on it.
 */
export const capabilities = {
  accounts: [],
  places: [],
  organisations: ['accounts'],
  people: ['organisations'],
  territories: ['organisations', 'places'],
  privacy: ['organisations', 'people', 'programmes'],
  messages: ['organisations', 'people'],
  programmes: ['organisations'],
  safeguarding: ['organisations', 'people', 'messages', 'programmes'],
  applications: ['organisations', 'people', 'places', 'privacy', 'messages', 'safeguarding', 'programmes'],
  papers: ['organisations', 'people', 'messages', 'safeguarding', 'programmes', 'applications'],
  sourcing: ['organisations', 'people', 'programmes', 'applications', 'places'],
  selection: ['organisations', 'people', 'programmes', 'applications'],
  doubles: ['organisations', 'people', 'applications'],
  cohorts: ['organisations', 'people', 'messages', 'safeguarding', 'programmes', 'applications', 'papers'],
  care: ['organisations', 'people', 'cohorts'],
  emergency: ['organisations', 'people', 'privacy', 'safeguarding', 'programmes', 'applications', 'cohorts'],
  recognition: ['organisations', 'people', 'programmes', 'cohorts'],
  impact: ['organisations', 'doubles'],
  'public-site': [
    'organisations',
    'people',
    'messages',
    'safeguarding',
    'programmes',
    'applications',
    'sourcing',
    'impact',
  ],
  desk: [
    'organisations',
    'applications',
    'selection',
    'doubles',
    'cohorts',
    'care',
    'messages',
    'papers',
    'safeguarding',
  ],
  team: ['accounts', 'organisations', 'people', 'messages', 'programmes'],
} as const satisfies Record<string, readonly string[]>
