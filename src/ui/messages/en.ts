import type { UiMessages } from './fr.ts'

/** The words that the components themselves say, in English. */
export const en: UiMessages = {
  skipToContent: 'Skip to content',
  demonstration: 'Demonstration data: people and figures are fictional',
  demonstrationShort: 'Demonstration data',
  demonstrationAs: (name) => `Demonstration: you are ${name}, a fictional person`,
  demonstrationLoads: 'The demonstration data is still loading',
  errorInTitle: (title) => `Error: ${title}`,
  back: 'Back',
  keptSheets: {
    locale: 'en-GB',
    one: 'Roll call of 9999-12-31: -1 answer',
    several: 'Roll call of 9999-12-31: -1 answers',
    order: 'In the order of the list. No name is kept here.',
    present: 'Present',
    late: 'Late',
    absent: 'Absent',
    excused: 'Excused',
    unanswered: 'Not answered',
    came: 'came at 23:59',
    left: 'left at 23:59',
    erase: 'Erase these answers',
    erased: 'The answers are erased from this phone.',
  },
  signOut: {
    unsent: {
      one: '-1 answer of the roll call has not been sent',
      several: '-1 answers of the roll call have not been sent',
    },
    lost: 'Signing out erases what this phone keeps.',
    back: 'Go back to the roll call',
    lose: 'Sign out and lose them',
  },
  menu: 'Menu',
  mainNavigation: 'Main navigation',
  footerNavigation: 'Footer',
  changeLanguage: 'Change language',
  poweredBy: 'Powered by',
  freeSoftware: 'open-source software',
  safety: 'Safety',
  stepOf: (step, total) => `Step ${step} of ${total}`,
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  choose: 'Choose',
  placesOffered: 'Places found',
  placesFound: (count) =>
    count === 1
      ? '1 place found, press the down arrow to reach it'
      : `${count} places found, press the down arrow to reach them`,
  noPlaceFound: 'No place found: what is written will be kept.',
  whichPlace: 'Which of these places?',
  keepAsTyped: (typed) => `None: keep “${typed}”`,
  errorsTitle: (count) =>
    count === 1 ? 'There is one thing to correct' : `There are ${numberWord(count)} things to correct`,
  errorsKept: 'Everything you have typed is kept.',
  charactersOf: (count, limit) =>
    `${count.toLocaleString('en-GB')} characters of ${limit.toLocaleString('en-GB')}`,
  charactersAtMost: (limit) => `${limit.toLocaleString('en-GB')} characters at most`,
  states: {
    done: 'done',
    current: 'in progress',
    planned: 'planned',
    possible: 'possible',
    skipped: 'not followed',
  },
  shapes: { group: 'in a group', 'one-to-one': 'one to one' },
  downloadCsv: 'Download (CSV)',
  search: 'Search',
  show: 'Show',
  all: 'All',
  rows: (written, count) => (count === 1 ? `${written} row` : `${written} rows`),
  sortBy: 'Sort by',
  noMatch: 'Nothing matches',
  noMatchReason: 'Try another word, or show everything.',
  showAll: 'Show everything',
  pages: 'Pages',
  page: (page) => `Page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  fewerThan: (threshold) => `fewer than ${threshold}`,
  fewerThanAlone: (threshold) => `Fewer than ${threshold}`,
  success: 'Done',
  warning: 'Warning',
  information: 'Information',
  offline: 'Offline',
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function numberWord(count: number): string {
  return numbers[count] ?? String(count)
}
