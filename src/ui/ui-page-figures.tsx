import { Bar, type MarkState, Marks } from './bar.tsx'
import { LinkButton } from './button.tsx'
import { CardGrid } from './card.tsx'
import { Figure, MaskedFigure } from './figure.tsx'
import { Section } from './layout.tsx'
import { FigureRow, Funnel, Panel } from './panel.tsx'
import { Sample, Samples } from './sample.tsx'

/** Figures with their base, bars, bricks and ink panels. */
export function UiPageFigures() {
  return (
    <>
      <Section title="Chiffres" aside="jamais sans leur base" id="chiffres">
        <CardGrid wide>
          <Figure
            value="83 %"
            label="ont plus d’ambition pour la suite"
            base={
              <>
                <strong>De 79 à 87 %</strong>, intervalle à 95 %<br />n = 312 sur 402 (réponse&nbsp;: 78 %)
              </>
            }
            definition="«&nbsp;D’accord&nbsp;» ou «&nbsp;tout à fait d’accord&nbsp;» à la sortie, vague de juillet 2026."
            phase={{ name: 'J’ose', tone: 'coral' }}
            share={{ value: 0.83, low: 0.79, high: 0.87 }}
          />
          <Figure
            value="71 %"
            label="envisagent un métier du numérique"
            base="n = 298 sur 402 (réponse&nbsp;: 74 %)"
            phase={{ name: 'Je transmets', tone: 'mint' }}
            share={{ value: 0.71, low: 0.66, high: 0.76 }}
          />
          <MaskedFigure
            threshold={11}
            label="réponses à Roubaix"
            reason="Trop peu pour être montrées sans désigner quelqu’un."
          />
        </CardGrid>
        <Samples>
          <Sample name="Barres">
            <Bar value={0.4} of={0.9} tone="coral" />
            <Bar value={0.7} tone="saffron" />
            <Bar value={0.2} of={0.5} tone="mint" />
          </Sample>
          <Sample name="Petites briques">
            <Marks marks={days} label="6 journées faites, un appel manquant, 12 à venir" />
            <Marks marks={seats} size="seat" label="3 places prises, 2 libres" />
          </Sample>
          <Panel title="Campagne 2027">
            <Funnel
              steps={[
                {
                  label: 'Filles rencontrées en classe',
                  value: '1 212',
                  share: 1,
                  note: '64 classes',
                  tone: 'coral',
                },
                { label: 'Candidatures envoyées', value: '296', share: 0.35, note: '71 %', tone: 'coral' },
                { label: 'Accords signés', value: '112', share: 0.12, note: '95 %', tone: 'saffron' },
              ]}
            />
          </Panel>
        </Samples>
      </Section>
      <Panel kind="band" title="Ce que ça change" aside={<a href="#chiffres">Voir tous nos résultats</a>}>
        <FigureRow>
          <Figure
            value="31"
            label="promotions menées à leur terme"
            base="Close, et sa liste de présence signée."
          />
          <Figure value="487" label="filles diplômées" base="Présentes à 80 % des séances au moins." />
          <Figure
            value="83 %"
            label="ont plus d’ambition"
            base="n = 312 sur 402 invitées. Intervalle&nbsp;: 79 à 87 %."
          />
        </FigureRow>
        <div>
          <LinkButton kind="secondary" icon="mail" href="#chiffres">
            Demander l’évaluation complète
          </LinkButton>
        </div>
      </Panel>
    </>
  )
}

const days: MarkState[] = [
  ...Array<MarkState>(6).fill('done'),
  'missing',
  'today',
  ...Array<MarkState>(12).fill('planned'),
]

const seats: MarkState[] = ['done', 'done', 'done', 'free', 'free']
