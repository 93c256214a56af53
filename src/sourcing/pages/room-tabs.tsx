import type { Chrome } from '#src/organisations/index.ts'
import { Tabs } from '#ui/tabs.tsx'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths, structurePaths, talkPaths } from '../paths.ts'

/** The three lists of sourcing, one beside the other. */
export function RoomTabs({
  chrome,
  current,
}: {
  chrome: Chrome
  current: 'talks' | 'channels' | 'structures'
}) {
  const { rooms } = sourcingWords(chrome.language)
  const { slug } = chrome.organisation
  const tabs = [
    { key: 'talks', href: talkPaths.list(slug) },
    { key: 'channels', href: channelPaths.list(slug) },
    { key: 'structures', href: structurePaths.list(slug) },
  ] as const
  return (
    <Tabs
      label={rooms.label}
      tabs={tabs.map(({ key, href }) => ({ href, label: rooms[key], current: key === current }))}
    />
  )
}
