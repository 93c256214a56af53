import type { Assets } from '#platform/http/assets.ts'
import { AccountLayout } from './account-layout.tsx'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Document } from './document.tsx'
import { EmptyState } from './empty-state.tsx'
import { CheckboxField, Form, TextField } from './form.tsx'
import { HomeLayout } from './home-layout.tsx'
import { Actions, Columns, Prose, Small, Stack } from './layout.tsx'
import { KeptSheets, RollCall, RollCallBands, RollCallRow, RollCallTotals } from './roll-call.tsx'
import { StaffLayout } from './staff-layout.tsx'
import { StepLayout } from './step-layout.tsx'

/** The frames that a page may have, each on a page of its own: a page has one. */
export const uiFrames = ['staff', 'person', 'step', 'tool', 'account'] as const
type UiFrame = (typeof uiFrames)[number]

const organisation = { name: 'Ricochet', href: '/ui' }
const safety = {
  reports: [{ href: '/ui', label: 'Signaler une inquiétude' }],
  calls: [{ number: '119', about: 'enfance en danger' }],
  exitLabel: 'Quitter vite',
}

/** One frame with little in it, with what was said and what is at fault. */
export function UiFramePage({ assets, frame }: { assets: Assets; frame: UiFrame }) {
  const language = { current: 'fr', back: `/ui/${frame}` } as const
  return (
    <Document
      lang="fr"
      title="Composants"
      site="Frise"
      assets={assets}
      demonstration
      loading={frame === 'staff'}
      refused={frame === 'step'}
    >
      {frames[frame]({ language })}
    </Document>
  )
}

type FrameProps = { language: { current: 'fr'; back: string } }

const frames = {
  staff: ({ language }: FrameProps) => (
    <StaffLayout
      organisation={organisation}
      nav={[
        { href: '/ui', label: 'Composants', icon: 'sun' },
        { href: '/ui/staff', label: 'Équipe', icon: 'users-round', current: true },
        { href: '/ui/person', label: 'Personne', icon: 'circle-user-round' },
        { href: '/ui/step', label: 'Étape', icon: 'signpost' },
        { href: '/ui/tool', label: 'Outil', icon: 'phone' },
        { href: '/ui/account', label: 'Compte', icon: 'lock' },
      ]}
      person={{ name: 'Nadia Benali', role: 'Coordinatrice', initials: 'NB', href: '/ui' }}
      signOut={{ href: '/sign-out', label: 'Se déconnecter' }}
      overline="mardi 13 juillet 2027"
      title="Cadre de l’équipe"
      actions={
        <Button type="button" icon="plus">
          Ajouter
        </Button>
      }
      errors={[{ field: 'name', message: 'Écrivez un nom' }]}
      said="C’est enregistré."
      language={language}
      safety={safety}
    >
      <Columns
        side={
          <Card title="À côté">
            <Small>Passe dessous sous 900 px.</Small>
          </Card>
        }
      >
        <Card title="Colonne principale">
          <Form action="/ui/staff" method="get">
            <TextField name="name" label="Nom" error="Écrivez un nom" />
            <Button>Enregistrer</Button>
          </Form>
        </Card>
        <EmptyState title="Rien encore" reason="Ce qui manque, et quoi faire." />
      </Columns>
    </StaffLayout>
  ),
  person: ({ language }: FrameProps) => (
    <HomeLayout
      organisation={organisation}
      overline="Bonjour Awa"
      title="Ta page"
      lead="3 étapes faites. La prochaine est samedi."
      person={{ name: 'Awa D.', initials: 'Aw', href: '/ui' }}
      messages={{ href: '/ui', label: '2 messages', count: 2 }}
      help={{ href: '/ui', label: 'J’ai besoin d’un coup de main' }}
      said="C’est noté."
      language={language}
      safety={safety}
    >
      <Stack tight>
        <Card kind="attention" title="Un geste attendu">
          <p>Ce qui demande une réponse a un bord violet.</p>
        </Card>
        <Card title="Le reste">
          <Prose>
            <p>Une idée par écran.</p>
          </Prose>
        </Card>
      </Stack>
    </HomeLayout>
  ),
  step: ({ language }: FrameProps) => (
    <StepLayout
      organisation={organisation}
      backHref="/ui"
      progress={{ step: 2, total: 8, remaining: 'encore 6 minutes' }}
      overline="Candidature"
      title="Comment t’appelles-tu&nbsp;?"
      lead="Une idée par écran, un seul bouton plein."
      errors={[{ field: 'first-name', message: 'Écris ton prénom' }]}
      language={language}
      safety={safety}
    >
      <Form action="/ui/step" method="get">
        <TextField name="first-name" label="Ton prénom" error="Écris ton prénom" />
        <Button size="main">Continuer</Button>
      </Form>
    </StepLayout>
  ),
  tool: ({ language }: FrameProps) => (
    <StepLayout
      organisation={organisation}
      backHref="/ui"
      compact
      title="Appel, mardi 13 juillet"
      lead="Creil, 9 h 30 à 12 h 30"
      language={language}
      safety={safety}
    >
      <RollCallBands
        bands={{
          found: { title: 'Réponses retrouvées.', one: '-1 réponse.', several: '-1 réponses.' },
          offline: { title: 'Hors ligne, continuez.', one: '-1 réponse.', several: '-1 réponses.' },
          waiting: { title: 'Hors ligne, l’appel attend.', one: '-1 réponse.', several: '-1 réponses.' },
          stopped: { title: 'L’appel n’est pas enregistré.', one: '-1 réponse.', several: '-1 réponses.' },
        }}
      />
      <KeptSheets
        of="nobody"
        title="Un appel attend sur ce téléphone."
        words="Il part dès que le rôle s’ouvre de nouveau."
      />
      <RollCall>
        <RollCallRow
          name="row-1"
          person="Aïssatou B."
          answer="present"
          words={{ present: 'Présente', late: 'Retard', absent: 'Absente' }}
        />
      </RollCall>
      <RollCallTotals
        totals={[
          { count: 1, word: 'présente' },
          { count: 0, word: 'à faire', remaining: true },
        ]}
        action={
          <Button type="button" size="main">
            Terminer l’appel
          </Button>
        }
      />
    </StepLayout>
  ),
  account: ({ language }: FrameProps) => (
    <AccountLayout
      organisation={organisation}
      title="Se connecter"
      lead="Avec une adresse e-mail ou un code imprimé."
      language={language}
      safety={safety}
    >
      <Form action="/ui/account" method="get">
        <TextField name="address" label="Adresse e-mail" />
        <CheckboxField name="mine" label="C’est mon téléphone ou mon ordinateur" />
        <Actions>
          <Button>Continuer</Button>
        </Actions>
      </Form>
    </AccountLayout>
  ),
} satisfies Record<UiFrame, (props: FrameProps) => unknown>
