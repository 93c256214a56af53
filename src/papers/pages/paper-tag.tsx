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
  const m = papersMessages(language)
  if (paper.refused) {
    return (
      <Tag tone="error" icon="x">
        {m.refused}
      </Tag>
    )
  }
  if (paper.waived && !isThere(paper)) {
    return (
      <Tag tone="saffron" icon="scale">
        {m.waived}
      </Tag>
    )
  }
  if (lacksOf(paper, lacks) !== null) {
    return (
      <Tag tone="saffron" icon="file-text">
        {m.incomplete}
      </Tag>
    )
  }
  const { tone, icon } = looks[paper.state]
  return (
    <Tag tone={paper.state === 'missing' && !paper.needed ? 'neutral' : tone} icon={icon}>
      {m.states[paper.state]}
    </Tag>
  )
}

const looks: Record<PaperState, { tone: Tone; icon: IconName }> = {
  missing: { tone: 'error', icon: 'circle-alert' },
  asked: { tone: 'saffron', icon: 'clock' },
  received: { tone: 'mint', icon: 'check' },
  checked: { tone: 'mint', icon: 'circle-check' },
}
