import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { OwnWords } from '../messages/own-fr.ts'
import { ownWords } from '../messages/words.ts'
import { type LogLine, onlyLooks } from '../own-log.ts'
import { ownDataPaths } from '../paths.ts'

type OwnLogPageProps = {
  chrome: Chrome
  address: 'tu' | 'vous'
  token: string | undefined
  lines: readonly LogLine[]
  page: number
  pages: number
}

/** Who opened her file or changed it, in plain words: which role, what, which day. */
export function OwnLogPage({ chrome, address, token, lines, page, pages }: OwnLogPageProps) {
  const { language, organisation } = chrome
  const m = ownWords(language, address)
  const { slug } = organisation
  return (
    <StepPage chrome={chrome} title={m.log.title} lead={m.log.lead} backHref={ownDataPaths.page(slug, token)}>
      {lines.length === 0 ? (
        <EmptyState title={m.log.none} reason={m.log.noneReason} />
      ) : (
        <LineList
          lines={lines.map((line) => ({
            title: sentenceOf(line, m),
            detail: plainDay(line.day, language) + (line.times > 1 ? `, ${m.log.times(line.times)}` : ''),
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => ownDataPaths.readings(slug, token, to)} />
      <Small>{m.log.note}</Small>
    </StepPage>
  )
}

/** "Une coordinatrice a lu la candidature". */
function sentenceOf(line: LogLine, m: OwnWords): string {
  const deed = m.deeds[line.action] ?? (onlyLooks(line.action) ? m.looked : m.changed)
  const sentence = `${whoDid(line, m)} ${deed}`
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

function whoDid({ actorKind, roles: [role, ...others], isGuardian }: LogLine, { who }: OwnWords): string {
  if (role !== undefined) return [who.roles[role], ...others.map((it) => who.also[it])].join(who.and)
  if (isGuardian) return who.guardian
  if (actorKind === 'job') return who.program
  if (actorKind === 'link') return who.link
  return actorKind === 'visitor' ? who.visitor : who.person
}
