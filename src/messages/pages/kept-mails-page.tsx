import { zoneOfAccounts } from '#platform/clock/clock.ts'
import type { Assets } from '#platform/http/assets.ts'
import { instantIn } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { KeptMail } from '#platform/mail/kept-mail.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Document } from '#ui/document.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Hero, Prose, Section } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { PublicLayout } from '#ui/public-layout.tsx'
import { messageWords } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'

type KeptMailsPageProps = {
  frame: { language: Language; assets: Assets }
  mails: readonly KeptMail[]
  page: number
  pages: number
}

/** Mails on one page. */
export const keptPageSize = 20

/** Mails about accounts, opened: whoever shows the demonstration reads the code here. */
export function KeptMailsPage({ frame: { language, assets }, mails, page, pages }: KeptMailsPageProps) {
  const { accounts, outbox, message } = messageWords[language]
  return (
    <Document lang={language} assets={assets} title={accounts.title} site="Frise" demonstration>
      <PublicLayout
        organisation={{ name: 'Frise', href: '/' }}
        language={{ current: language, back: outboxPaths.accounts(page) }}
      >
        <Hero title={accounts.title}>
          <p>{accounts.lead}</p>
        </Hero>
        <Section title={outbox.newestFirst}>
          {mails.length === 0 && <EmptyState title={outbox.empty} reason={accounts.emptyReason} />}
          {mails.map((mail) => (
            <Card title={mail.subject} level={3}>
              <DescriptionList
                kind="plain"
                rows={[
                  { term: message.address, value: mail.to },
                  { term: outbox.at, value: instantIn(zoneOfAccounts, mail.at, language) },
                ]}
              />
              <Prose>
                {mail.text.split(/\n{2,}/).map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
              </Prose>
            </Card>
          ))}
          <Pagination page={page} pages={pages} href={outboxPaths.accounts} />
        </Section>
      </PublicLayout>
    </Document>
  )
}
