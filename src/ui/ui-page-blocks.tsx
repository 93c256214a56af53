import { Button } from './button.tsx'
import { Frise, type FrisePhase, TodayLine } from './frise.tsx'
import { Section } from './layout.tsx'
import { RollCall, RollCallRow, RollCallStrip } from './roll-call.tsx'
import { Sample } from './sample.tsx'
import { Gesture, PossibleBlock, VerticalBlock, VerticalFrise, VerticalPhase } from './vertical-frise.tsx'

const promise: FrisePhase[] = [
  {
    name: 'J’ose',
    colour: 'coral',
    blocks: [
      {
        label: 'On vient dans ta classe',
        start: 0.14,
        end: 0.295,
        shape: 'group',
        state: 'done',
        icon: 'check',
      },
      {
        label: 'Candidatures jusqu’au 14 mars',
        start: 0.305,
        end: 0.48,
        shape: 'group',
        state: 'current',
        icon: 'pen-line',
        href: '#frise',
      },
      {
        label: 'Réponse le 2 avril',
        start: 0.485,
        end: 0.625,
        shape: 'one-to-one',
        state: 'planned',
        icon: 'mail',
      },
    ],
  },
  {
    name: 'J’apprends',
    colour: 'saffron',
    blocks: [
      {
        label: 'Accueil des familles',
        start: 0.47,
        end: 0.61,
        shape: 'one-to-one',
        state: 'planned',
        icon: 'heart-handshake',
      },
      {
        label: 'Juillet\u00a0: 4 semaines, 16 filles, 104 heures',
        start: 0.615,
        end: 0.805,
        shape: 'group',
        state: 'planned',
        icon: 'laptop',
      },
      {
        label: 'Cérémonie et diplôme',
        start: 0.81,
        end: 0.955,
        shape: 'group',
        state: 'planned',
        icon: 'award',
      },
    ],
  },
  {
    name: 'Je transmets',
    colour: 'mint',
    blocks: [
      { label: 'Ambassadrice', start: 0.63, end: 0.77, shape: 'group', state: 'planned', icon: 'megaphone' },
      {
        label: 'Une mentore, un stage, un premier job',
        start: 0.775,
        end: 1,
        shape: 'one-to-one',
        state: 'planned',
        icon: 'users-round',
      },
    ],
  },
]

const inStates: FrisePhase[] = [
  {
    name: 'J’ose',
    colour: 'coral',
    blocks: [
      { label: 'Classe', start: 0.13, end: 0.31, shape: 'group', state: 'done' },
      { label: 'Candidature', start: 0.315, end: 0.55, shape: 'group', state: 'current' },
      { label: 'Pas suivie', start: 0.6, end: 0.78, shape: 'group', state: 'skipped' },
    ],
  },
  {
    name: 'J’apprends',
    colour: 'saffron',
    blocks: [
      { label: 'Juillet, 104 h', start: 0.56, end: 0.77, shape: 'group', state: 'planned' },
      { label: 'Club', start: 0.78, end: 0.96, shape: 'group', state: 'possible' },
    ],
  },
  {
    name: 'Je transmets',
    colour: 'mint',
    blocks: [{ label: 'Mentorat', start: 0.73, end: 0.96, shape: 'one-to-one', state: 'planned' }],
  },
]

/** The frise, wide and turned, and the roll call. */
export function UiPageBlocks() {
  return (
    <>
      <Section
        title="Frise"
        aside="la couleur dit la phase, la forme la nature, le remplissage l’état"
        id="frise"
      >
        <Frise
          label="Le chemin"
          kind="promise"
          phases={promise}
          today={{ position: 0.38, label: 'Aujourd’hui, 4 février' }}
          marks={[
            { position: 0.17, label: 'Octobre' },
            { position: 0.28, label: 'Janvier' },
            { position: 0.48, label: 'Avril' },
            { position: 0.6, label: 'Juillet' },
            { position: 0.78, label: 'Et après…' },
          ]}
        />
        <Frise
          label="Le chemin, avec ses états"
          phases={inStates}
          today={{ position: 0.435, label: 'Aujourd’hui' }}
          marks={[
            { position: 0.125, label: 'Janvier' },
            { position: 0.345, label: 'Avril' },
            { position: 0.565, label: 'Juillet' },
            { position: 0.78, label: 'Octobre' },
          ]}
        />
      </Section>
      <section class="section" aria-label="Frise d’une personne et appel">
        <div class="grid gap-8 lg:grid-cols-2">
          <Sample name="Frise d’une personne">
            <PersonalFrise />
          </Sample>
          <Sample name="Appel">
            <RollCallSample />
          </Sample>
        </div>
      </section>
    </>
  )
}

function PersonalFrise() {
  return (
    <VerticalFrise label="Ta frise">
      <VerticalPhase
        name="Je construis mon projet"
        colour="coral"
        choices={{
          title: 'Tu pourrais aussi choisir',
          blocks: (
            <>
              <PossibleBlock
                label="Tutorat en maths"
                detail="1 h par semaine, en ligne"
                colour="coral"
                href="#frise"
              />
              <PossibleBlock
                label="Un ordinateur prêté"
                detail="Jusqu’au bac, sans caution"
                colour="coral"
                href="#frise"
              />
            </>
          ),
        }}
      >
        <VerticalBlock
          date="nov. 2025"
          label="Deux femmes de la tech dans ta classe"
          colour="coral"
          shape="group"
          state="done"
        />
        <VerticalBlock
          date="oct."
          label="Claire, ta mentore"
          detail="Vous vous êtes vues 4 fois"
          colour="coral"
          shape="one-to-one"
          state="done"
          href="#frise"
        />
        <TodayLine label="Aujourd’hui, jeudi 4 février" />
        <Gesture
          date="sam."
          day="6"
          tag="Dans 2 jours"
          title="Portes ouvertes de l’IUT"
          detail="10 h, 12 rue des Lilas, Beauvais. Inès et Jade y vont aussi."
        >
          <Button type="button">J’y serai</Button>
          <Button type="button" kind="secondary">
            Pas possible
          </Button>
        </Gesture>
        <VerticalBlock
          date="11 mars"
          label="Tes vœux Parcoursup"
          detail="Relecture le 3 mars"
          icon="flag"
          colour="coral"
          shape="group"
          state="planned"
        />
      </VerticalPhase>
      <VerticalPhase
        name="Je réussis ma formation"
        colour="saffron"
        closed="De 2027 à 2030. Ça se dessinera avec tes vœux."
      />
      <VerticalPhase
        name="Je m’épanouis dans mon job"
        colour="mint"
        closed="Plus tard. 5 étapes à découvrir."
      />
    </VerticalFrise>
  )
}

function RollCallSample() {
  const words = { present: 'Présente', late: 'Retard', absent: 'Absente' }
  return (
    <>
      <RollCallStrip
        answers={['present', 'present', 'late', 'present', 'absent', 'present', undefined, undefined]}
        label="4 présentes, 1 retard, 1 absente, 2 à faire"
      />
      <RollCall>
        <RollCallRow name="row-1" person="Aïssatou B." answer="present" words={words} />
        <RollCallRow
          name="row-2"
          person="Dina M."
          answer="late"
          notes={{ late: 'Arrivée à 9 h 52' }}
          words={words}
        />
        <RollCallRow
          name="row-3"
          person="Jade P."
          answer="absent"
          notes={{ absent: 'Famille à prévenir' }}
          words={words}
        />
        <RollCallRow name="row-4" person="Romane D." words={words} />
      </RollCall>
    </>
  )
}
