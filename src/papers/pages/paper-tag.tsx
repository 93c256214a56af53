import type { Language } from '#platform/i18n/language.ts'
import type { ImageLacks } from '#src/applications/index.ts'
import type { IconName } from '#ui/icon.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { papersMessages } from '../messages/words.ts'
import { isThere, lacksOf, type Paper, type PaperState } from '../paper.ts'

type PaperTagProps = {
  paper: Paper
  /** What is missing for her image; null when nothing is. */
  lacks: ImageLacks | null
  language: Language
}

/** Where a paper stands, by colour, icon and word. */
export function PaperTag({ paper, lacks, language }: PaperTagProps) {
  const { tone, icon } = lookOf(paper, lacks)
  return (
    <Tag tone={tone} icon={icon}>
      {stateInWords(paper, lacks, language)}
    </Tag>
  )
}

/** Where a paper stands, as its tag and the file say it. */
export function stateInWords(paper: Paper, lacks: ImageLacks | null, language: Language): string {
  const m = papersMessages(language)
  const standing = standingOf(paper, lacks)
  return standing === 'refused' || standing === 'waived' || standing === 'incomplete'
    ? m[standing]
    : m.states[standing]
}

type Standing = PaperState | 'refused' | 'waived' | 'incomplete'

function standingOf(paper: Paper, lacks: ImageLacks | null): Standing {
  if (paper.refused) return 'refused'
  if (paper.waived && !isThere(paper)) return 'waived'
  return lacksOf(paper, lacks) === null ? paper.state : 'incomplete'
}

function lookOf(paper: Paper, lacks: ImageLacks | null): { tone: Tone; icon: IconName } {
  const standing = standingOf(paper, lacks)
  const look = looks[standing]
  return standing === 'missing' && !paper.needed ? { ...look, tone: 'neutral' } : look
}

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  refused: { tone: 'error', icon: 'x' },
  waived: { tone: 'saffron', icon: 'scale' },
  incomplete: { tone: 'saffron', icon: 'file-text' },
  missing: { tone: 'error', icon: 'circle-alert' },
  asked: { tone: 'saffron', icon: 'clock' },
  received: { tone: 'mint', icon: 'check' },
  checked: { tone: 'mint', icon: 'circle-check' },
}
