import type { PapersMessages } from './fr.ts'
import { lacksIn } from './own-en.ts'

const girls = (count: number, one: string, many: string) =>
  count === 1 ? `One participant ${one}` : `${count} participants ${many}`

/** Words said to the team about papers, in English. */
export const en: PapersMessages = {
  states: { missing: 'Missing', asked: 'Asked for', received: 'Received', checked: 'Checked' },
  waived: 'Waived',
  waiverEnded: 'Waiver ended',
  refused: 'Refused by a parent',
  incomplete: 'A yes is missing',
  lacks: lacksIn('she has not answered yet'),
  notAsked: 'Not asked',
  faults: {
    'not signed': 'Not signed',
    incomplete: 'Incomplete',
    'out of date': 'Out of date',
    'not readable': 'Not readable',
    'not hers': 'Not hers',
  },
  list: {
    title: 'Papers',
    canStart: 'Everybody can start.',
    cannotStart: (count) => `${girls(count, 'cannot', 'cannot')} start yet: a paper is missing.`,
    start: { label: 'To start', waits: 'A paper is missing', ready: 'All is there' },
    lead: 'Frise only keeps who saw the paper, and when. The document is never copied.',
    name: 'First and last name',
    noteReceived: 'Note received',
    noteChecked: 'Note checked',
    about: (paper, name) => `${paper}, ${name}`,
    noted: 'Noted.',
    since: (day) => `on ${day}`,
    empty: 'Nobody in this cohort',
    emptyReason: 'Papers are tracked once participants have a place in it.',
    noPapers: 'The programme asks for no paper',
    noPapersReason: 'If it does one day, they will be tracked here.',
    back: 'The cohort',
  },
  reminder: {
    title: 'Remind',
    lead: (count) => `${girls(count, 'is', 'are')} missing a paper.`,
    hint: 'Each person gets at most one message a day.',
    send: 'Remind everybody who has one to hand in',
    sent: (count) =>
      count === 0
        ? 'No message written.'
        : count === 1
          ? 'One message is written.'
          : `${count} messages are written.`,
    toldToday: (count) => `${girls(count, 'was', 'were')} already reminded today.`,
    unreachable: (count) => `${girls(count, 'has', 'have')} nobody to write to: call.`,
    last: (day) => `Last reminder, ${day}`,
    queued: (count) => `${count} waiting`,
    settled: (count) => `${count} told otherwise`,
    unreached: (count) => `${count} to tell otherwise`,
  },
  girl: {
    title: (name) => `${name}’s papers`,
    needed: 'Before the first day',
    neverNeeded: 'Never delays a place',
    itself: 'Recorded by itself, as soon as it is answered by link or on paper.',
    source: 'Why',
    history: 'What happened',
    nothing: 'Nothing yet.',
    by: (day, name) => `${day}, ${name}`,
    notAccepted: 'Do not accept this paper',
    fault: 'Why',
    refuse: 'Note that it is missing',
    waive: 'Let her start without this paper',
    waiveHint: 'Your name and the reason are kept. The paper is still expected.',
    reason: 'Why',
    waiveSend: 'Let her start',
    waivedNow: 'She can start. The paper is still expected.',
    endWaiver: 'End the waiver',
    waiverEnded: 'The waiver has ended: she waits for this paper again before she starts.',
    back: 'All papers',
    member: 'Her page',
  },
  errors: {
    fault: 'Choose why',
    reason: 'Write why, in one sentence',
    tooLong: (most) => `Shorten it: ${most} characters at most`,
    itself: 'This paper is recorded by itself: there is nothing to note',
    changed: (theirs, by, yours) =>
      `In the meantime, ${by} noted “${theirs}”. You were noting “${yours}”. Choose again.`,
    somebody: 'a colleague',
    waivers: {
      'there already': 'This paper is already there: no waiver is needed',
      'never needed': 'This paper holds nobody back',
      'refused by guardian': 'A parent answered no: she cannot start',
      'waived already': 'She already has this waiver',
    },
  },
  missing: {
    title: 'Missing papers',
    lead: 'The cohorts where a paper is missing before the first day.',
    cohort: 'Cohort',
    place: 'Place',
    girls: 'Participants',
    since: 'Since',
    empty: 'No paper is missing',
    emptyReason: 'A cohort appears here when one of its participants is missing a paper.',
  },
}
