import type { DeskMessages } from './fr.ts'

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Words of the desk, in English. */
export const en: DeskMessages = {
  none: 'Nothing is waiting for you',
  noneReason: 'When something needs you, it will appear here, oldest first.',
  firstSteps:
    'To begin: a safeguarding officer and a second administrator, then the programme and its places. After that a campaign can open.',
  team: 'Appoint the team',
  programmes: 'Import the programme',
  title: (count) => (count === 1 ? 'One thing is waiting for you' : `${count} things are waiting for you`),
  waiting: 'To do',
  tasks: {
    'concern unacknowledged': {
      title: (count) => several(count, 'concern to acknowledge', 'concerns to acknowledge'),
      action: 'Open',
    },
    'absence not called': {
      title: (count) =>
        several(count, 'unexplained absence, call overdue', 'unexplained absences, call overdue'),
      action: 'Call',
    },
    'roll call missing': {
      title: (count) => several(count, 'session without a roll call', 'sessions without a roll call'),
      action: 'Take it',
    },
    'sheet to verify': {
      title: (count) => several(count, 'emergency sheet to verify', 'emergency sheets to verify'),
      action: 'Verify',
    },
    'sheet empty': {
      title: (count) => several(count, 'empty emergency sheet', 'empty emergency sheets'),
      action: 'Remind',
    },
    'call asked': {
      title: (count) =>
        several(
          count,
          'applicant who wrote after the end of her offer',
          'applicants who wrote after the end of their offer',
        ),
      action: 'Call',
    },
    'offer expiring': {
      title: (count) => several(count, 'offer about to expire', 'offers about to expire'),
      action: 'See',
    },
    'place free': {
      title: (count) =>
        several(
          count,
          'site with a free place and somebody waiting',
          'sites with a free place and somebody waiting',
        ),
      action: 'Offer',
    },
    'group to find': {
      title: (count) =>
        several(
          count,
          'participant whose group does not take place',
          'participants whose group does not take place',
        ),
      action: 'Prepare a cohort',
    },
    'talk to count': {
      title: (count) => several(count, 'talk without a head-count', 'talks without a head-count'),
      action: 'Record',
    },
    'guardian refused': {
      title: (count) => several(count, 'applicant whose parent said no', 'applicants whose parent said no'),
      action: 'See',
    },
    'guardian agreed late': {
      title: (count) =>
        several(
          count,
          'applicant whose parent now says yes, place lost',
          'applicants whose parent now says yes, place lost',
        ),
      action: 'See',
    },
    'guardian to find': {
      title: (count) =>
        several(count, 'applicant for whom nobody can sign', 'applicants for whom nobody can sign'),
      action: 'Call',
    },
    'guardian unanswered': {
      title: (count) => several(count, 'parent who has not answered', 'parents who have not answered'),
      action: 'Remind',
    },
    'paper missing': {
      title: (count) => several(count, 'participant missing a paper', 'participants missing a paper'),
      action: 'See',
    },
    'to confirm by voice': {
      title: (count) => several(count, 'parent to confirm by phone', 'parents to confirm by phone'),
      action: 'Call',
    },
    'texts to mask': {
      title: (count) =>
        several(count, 'file to mask before it is read', 'files to mask before they are read'),
      action: 'Mask',
    },
    'file unread': {
      title: (count) => several(count, 'file unread for 3 days', 'files unread for 3 days'),
      action: 'See',
    },
    'without outcome': {
      title: (count) => several(count, 'file unanswered for 10 days', 'files unanswered for 10 days'),
      action: 'Decide',
    },
    'answer to approve': {
      title: (count) => several(count, 'answer to approve', 'answers to approve'),
      action: 'Read',
    },
    'message not delivered': {
      title: (count) => several(count, 'message that did not arrive', 'messages that did not arrive'),
      action: 'See',
    },
    'possible double': {
      title: (count) => several(count, 'possible double', 'possible doubles'),
      action: 'Compare',
    },
    'check missing': {
      title: (count) => several(count, 'adult without a check', 'adults without a check'),
      action: 'Check',
    },
    'check expiring': {
      title: (count) => several(count, 'check to renew', 'checks to renew'),
      action: 'Check',
    },
    'texts to do': {
      title: (count) =>
        several(
          count,
          'adult with the charter or the safeguarding page to do',
          'adults with the charter or the safeguarding page to do',
        ),
      action: 'See',
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
    note: 'Share of the previous step.',
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
  cohorts: 'Cohorts under way and to come',
  noCohort: 'No cohort is under way or to come',
  noCohortReason: 'A cohort is set up once places are accepted.',
  columns: { cohort: 'Cohort', girls: 'Participants', held: 'Days', presence: 'Attendance' },
  startsOn: (day) => `starts on ${day}`,
  heldOf: (held, all) => `${held} of ${all}`,
}
