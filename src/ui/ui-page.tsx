import type { Assets } from '#platform/http/assets.ts'
import { LinkButton } from './button.tsx'
import { Document } from './document.tsx'
import { Hero } from './layout.tsx'
import { PublicLayout } from './public-layout.tsx'
import { Tag } from './tag.tsx'
import { UiPageBlocks } from './ui-page-blocks.tsx'
import { UiPageFigures } from './ui-page-figures.tsx'
import { UiPageButtons, UiPageFields, UiPageMessages } from './ui-page-forms.tsx'
import { UiPageLists } from './ui-page-lists.tsx'
import { UiPageStates } from './ui-page-states.tsx'

/** Every component in every state, as a reference for those who draw a page. Shown in demonstrations only. */
export function UiPage({ assets }: { assets: Assets }) {
  return (
    <Document
      lang="fr"
      title="Composants"
      site="Frise"
      assets={assets}
      islands={['place-field']}
      demonstration
    >
      <PublicLayout
        organisation={{ name: 'frise', href: '/' }}
        nav={[
          { href: '#boutons', label: 'Boutons' },
          { href: '#champs', label: 'Champs' },
          { href: '#listes', label: 'Listes' },
          { href: '#frise', label: 'Frise' },
          { href: '#chiffres', label: 'Chiffres' },
        ]}
        account={{ href: '/', label: 'Accueil' }}
        language={{ current: 'fr', back: '/ui' }}
        footer={{
          about: 'Page de référence. Personnes et chiffres fictifs.',
          links: [{ href: '/', label: 'Accueil' }],
        }}
        safety={{
          reports: [{ href: '#boutons', label: 'Signaler une inquiétude' }],
          calls: [{ number: '119', about: 'enfance en danger' }],
          exitLabel: 'Quitter vite',
        }}
        said="C’est enregistré."
      >
        <Hero tag={<Tag tone="mint">Démonstration</Tag>} title="Composants">
          <p>Chaque composant, dans chaque état. Les cadres d’une page ont chacun la leur.</p>
          <LinkButton kind="secondary" href="/ui/staff">
            Voir les cadres
          </LinkButton>
        </Hero>
        <UiPageButtons />
        <UiPageFields />
        <UiPageMessages />
        <UiPageLists />
        <UiPageBlocks />
        <UiPageFigures />
        <UiPageStates />
      </PublicLayout>
    </Document>
  )
}
