import type { DeskMessages } from './fr.ts'

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Words of the desk, in English. */
export const en: DeskMessages = {
  none: 'Nothing waits for you',
  noneReason: 'When something needs your hand, it will be here, the oldest first.',
  title: (count) => (count === 1 ? 'One thing waits for you' : `${count} things wait for you`),
  waiting: 'To do',
  tasks: {
    'concern unacknowledged': {
      title: (count) => several(count, 'concern to take up', 'concerns to take up'),
      action: 'Open',
    },
    'absence not called': {
      title: (count) => several(count, 'absence without word', 'absences without word'),
      action: 'Call',
    },
    'roll call missing': {
      title: (count) => several(count, 'session without roll call', 'sessions without roll call'),
      action: 'Take it',
    },
    'offer expiring': {
      title: (count) => several(count, 'offer about to expire', 'offers about to expire'),
      action: 'See',
    },
    'place free': {
      title: (count) =>
        several(count, 'site with a place and somebody waiting', 'sites with a place and somebody waiting'),
      action: 'Offer',
    },
    'guardian unanswered': {
      title: (count) => several(count, 'parent has not answered', 'parents have not answered'),
      action: 'Remind',
    },
    'paper missing': {
      title: (count) => several(count, 'girl misses a paper', 'girls miss a paper'),
      action: 'See',
    },
    'to confirm by voice': {
      title: (count) =>
        several(count, 'shared contact to confirm by voice', 'shared contacts to confirm by voice'),
      action: 'Call',
    },
    'file unread': {
      title: (count) => several(count, 'file that nobody has read', 'files that nobody has read'),
      action: 'See',
    },
    'without outcome': {
      title: (count) => several(count, 'file without answer for 10 days', 'files without answer for 10 days'),
      action: 'Decide',
    },
    'message not delivered': {
      title: (count) => several(count, 'message did not arrive', 'messages did not arrive'),
      action: 'See',
    },
    'check missing': {
      title: (count) => several(count, 'adult without a check', 'adults without a check'),
      action: 'Check',
    },
    'check expiring': {
      title: (count) => several(count, 'check to renew', 'checks to renew'),
      action: 'Check',
    },
    'erasure asked': {
      title: (count) => several(count, 'request for erasure', 'requests for erasure'),
      action: 'Answer',
    },
  },
  since: (day) => `since ${day}`,
  sinceHour: (time) => `since ${time}`,
  due: (day) => `on ${day}`,
  funnel: {
    title: 'Applications',
    started: 'Started',
    sent: 'Sent',
    offered: 'Places offered',
    accepted: 'Places accepted',
    ofBefore: (percent) => `${percent}%`,
    note: 'Share of the step before.',
  },
  parts: {
    title: 'Where applications come from',
    tables: {
      channels: { caption: 'By channel', header: 'Channel', unknown: 'Without a code' },
      structures: { caption: 'By school', header: 'School or other structure', unknown: 'Not known' },
      sites: { caption: 'By site', header: 'Site', unknown: 'Not chosen yet' },
    },
    others: (count) => `${count} others`,
  },
  cohorts: 'Cohorts running now',
  noCohort: 'No cohort is running',
  noCohortReason: 'A cohort is prepared when places are accepted.',
  columns: { cohort: 'Cohort', girls: 'Girls', held: 'Days', presence: 'Presence' },
  heldOf: (held, all) => `${held} of ${all}`,
}
