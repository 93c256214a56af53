import { Marks } from './bar.tsx'
import { Card } from './card.tsx'
import { EmptyState } from './empty-state.tsx'
import { FileField } from './file-field.tsx'
import { ChoiceField, ChoicesField, DateField, EmailField, Form, TextField, YesNoField } from './form.tsx'
import { Section } from './layout.tsx'
import { Sample, Samples } from './sample.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

/** States that are rare on a page: at fault, at rest, every kind of line, words without end, nothing at all. */
export function UiPageStates() {
  return (
    <Section title="États rares" id="etats">
      <Form action="#etats" method="get" label="Champs dans leurs états rares">
        <Samples>
          <Sample name="En faute">
            <TextField name="fault-name" label="Ton prénom" error="Écris ton prénom" />
            <EmailField
              name="fault-email"
              label="Ton adresse e-mail"
              value="lina@"
              error="Écris l’adresse en entier, avec ce qui suit @."
            />
            <ChoiceField name="fault-site" label="Ton lieu" choices={places} error="Choisis un lieu" />
            <YesNoField name="fault-part" label="Zoé participe" error="Répondez oui ou non" />
            <YesNoField name="fault-press" label="dans la presse" error="Répondez oui ou non" compact />
          </Sample>
          <Sample name="Au repos">
            <DateField name="rest-date" label="Le premier jour" />
            <ChoicesField name="rest-days" label="Quels lieux&nbsp;?" choices={places} optional />
            <FileField name="rest-file" label="Le fichier" accept=".json" optional />
            <TextField name="rest-hidden" label="Ce que le titre demande déjà" hiddenLabel />
          </Sample>
          <Sample name="Une ligne de chaque sorte">
            <TextField name="kind-password" label="Mot de passe" type="password" autocomplete="off" />
            <TextField name="kind-number" label="Élèves" type="number" width="half" value="24" />
            <TextField name="kind-hours" label="Heures" inputmode="decimal" width="two" value="5,5" />
            <TextField name="kind-day" label="Jour" type="date" width="half" value="2027-07-05" />
            <TextField name="kind-time" label="Heure" type="time" width="half" value="09:30" />
            <TextField name="kind-url" label="Adresse de la page" type="url" />
          </Sample>
        </Samples>
      </Form>
      <Samples>
        <Card title={`Promotion ${endless}`} aside={<Tag>{endless}</Tag>}>
          <p>{endless}</p>
        </Card>
        <Table
          caption="Trié à l’envers, mots sans fin"
          columns={[
            {
              header: 'Promotion',
              cell: (row: string) => row,
              rowHeader: true,
              sortHref: '#etats',
              sorted: 'descending',
            },
          ]}
          rows={[endless, 'Creil']}
          empty={null}
        />
        <Table
          caption="Rien à montrer"
          columns={[{ header: 'Promotion', cell: (row: string) => row }]}
          rows={[]}
          empty={<EmptyState title="Aucune promotion" reason="La première s’ouvre avec la campagne." />}
        />
      </Samples>
      <Marks
        marks={['done', 'today', 'planned']}
        tone="ink"
        label="1 séance faite, une aujourd’hui, une à venir"
      />
    </Section>
  )
}

const places = [
  { value: 'creil', label: 'Creil' },
  { value: 'luce', label: 'Lucé' },
]

/** The longest name of a commune in France. */
const endless = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson'
