import { askedIn } from '#platform/lists/asked.ts'
import { Address } from './address.tsx'
import { Button, LinkButton } from './button.tsx'
import { Card, CardGrid, Disclosure } from './card.tsx'
import { Checklist } from './checklist.tsx'
import { ContactList } from './contact-list.tsx'
import { DescriptionList } from './description-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { MaskedCount } from './figure.tsx'
import { Section } from './layout.tsx'
import { FilteredList, ListTable, type ShownList } from './list-table.tsx'
import { PrintButton, PrintedSheet } from './print.tsx'
import { NamedSteps, Progress } from './progress.tsx'
import { QrCode } from './qr.tsx'
import { Sample, Samples } from './sample.tsx'
import { Spoken } from './spoken.tsx'
import { type Column, Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { LineList, TaskList } from './task-list.tsx'

interface Group {
  name: string
  presence: string | null
  state: 'fresh' | 'review' | 'masked'
}

const groups: Group[] = [
  { name: 'Creil', presence: '97 %', state: 'fresh' },
  { name: 'Lucé', presence: '94 %', state: 'review' },
  { name: 'Roubaix', presence: null, state: 'masked' },
]

const columns: Column<Group>[] = [
  { header: 'Promotion', cell: (row) => row.name, rowHeader: true, sortHref: '#listes', sorted: 'ascending' },
  { header: 'Présence', cell: (row) => row.presence ?? <MaskedCount threshold={11} />, align: 'end' },
  { header: 'État', cell: (row) => <StateTag state={row.state} /> },
  {
    header: 'Gestes',
    cell: (row) => (
      <a href="#listes">
        Ouvrir<Spoken>, {row.name}</Spoken>
      </a>
    ),
  },
]

const offer = { sorts: ['name', 'presence'], sort: 'name', order: 'asc' } as const
const state = { path: '/ui', prefix: 'list-', kept: {}, asked: askedIn({}, offer), offer }
const ofPapers = { ...state, prefix: 'papers-' }
const searched = {
  ...state,
  prefix: 'none-',
  asked: askedIn({ 'none-search': 'Lyon' }, offer, 'none-'),
}

const list: ShownList<Group> = {
  state,
  columns: [
    { key: 'name', header: 'Promotion', value: (row) => row.name, rowHeader: true },
    { key: 'presence', header: 'Présence', value: (row) => row.presence, align: 'end' },
  ],
  filters: [
    {
      name: 'state',
      label: 'État',
      choices: [
        { value: 'fresh', label: 'À jour' },
        { value: 'review', label: 'À relire' },
      ],
      empty: 'Tous les états',
    },
  ],
  rows: groups,
  total: groups.length,
}

/** Tables, tabs, steps, cards and lists. */
export function UiPageLists() {
  return (
    <Section title="Listes et tableaux" id="listes">
      <Samples>
        <Sample name="Tableau">
          <Table
            caption="Promotions en cours"
            hiddenCaption
            columns={columns}
            rows={groups}
            selected={(row) => row.name === 'Lucé'}
            empty={null}
            pagination={{ page: 2, pages: 12, href: (page) => `#page-${page}` }}
            downloadHref="#listes"
          />
        </Sample>
        <Sample name="Onglets et étapes">
          <Tabs
            label="Vues de la personne"
            tabs={[
              { href: '#listes', label: 'Sa frise', current: true },
              { href: '#listes', label: 'Messages' },
              { href: '#listes', label: 'Accords' },
            ]}
          />
          <NamedSteps step={3} names={['Toi', 'Ton lieu', 'Motivation', 'Relire']} />
          <Progress step={5} total={8} remaining="encore 3 minutes" />
          <Disclosure summary="Par où commencer&nbsp;?" open>
            <ul>
              <li>Quelque chose que tu aimerais savoir faire</li>
              <li>Une fois où tu n’as pas lâché</li>
            </ul>
          </Disclosure>
        </Sample>
        <Sample name="État vide">
          <EmptyState
            title="Aucune candidature pour l’instant"
            reason="La campagne ouvre le 15 février. Invitez une classe dès maintenant."
          >
            <LinkButton href="#listes" size="small">
              Créer un code de classe
            </LinkButton>
          </EmptyState>
          <DescriptionList
            rows={[
              { term: 'Quand', value: 'Du 5 au 30 juillet 2027', icon: 'calendar-days' },
              { term: 'Où', value: 'Médiathèque des Tilleuls, Creil', icon: 'map-pin' },
              { term: 'Prix', value: 'Gratuit. Repas et bus payés', icon: 'wallet' },
              {
                term: 'À recopier',
                value: <Address value="https://frise.exemple/o/ricochet/resume" />,
                icon: 'pen-line',
              },
            ]}
          />
        </Sample>
      </Samples>
      <Card title="Deux choses vous attendent" aside="mardi 13 juillet">
        <TaskList
          tasks={[
            {
              icon: 'user-round-x',
              tone: 'error',
              title: 'Jade P., absente 2 jours de suite',
              detail: 'Creil. Sa famille n’a pas répondu au SMS d’hier.',
              due: 'Aujourd’hui',
              urgent: true,
              action: (
                <Button type="button" size="small" about="la famille de Jade P.">
                  Appeler
                </Button>
              ),
            },
            {
              icon: 'laptop',
              tone: 'violet',
              title: 'Deux demandes d’ordinateur',
              detail: 'Budget d’aide\u00a0: 1 140 € restants sur 4 000 €.',
              due: '15 juillet',
              action: (
                <Button type="button" size="small" kind="secondary">
                  Décider
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <CardGrid>
        <Card title="Oise" level={3}>
          <p>Creil, 16 places</p>
          <div>
            <Tag tone="mint" icon="circle-check">
              Ouvert
            </Tag>
          </div>
        </Card>
        <Card title="Une journée découverte" level={3} icon="calendar-days" kind="choice">
          <p>Un samedi par mois, sans candidature.</p>
          <p>
            <a href="#listes">Je réserve ma place</a>
          </p>
        </Card>
        <Card title="Pas dans la liste&nbsp;?" level={3} kind="violet">
          <p>Il y a une autre porte, même loin.</p>
          <p>
            <a href="#listes">Trouver la plus proche</a>
          </p>
        </Card>
        <Card title="Si vous retenez 4F-188" level={3} kind="sand">
          <DescriptionList
            kind="plain"
            rows={[
              { term: 'Volet', value: 'Accompagner' },
              { term: 'Quand', value: 'Bac +1 à mi Bac +2' },
            ]}
          />
        </Card>
      </CardGrid>
      <FilteredList list={{ ...list, state: ofPapers, filters: [] }} caption="Les papiers" empty={null}>
        <Checklist
          label="Les papiers"
          nameHeader="Prénom et nom"
          items={['Autorisation', 'Fiche sanitaire']}
          rows={[
            {
              name: 'Lina Haddad',
              cells: [
                {
                  state: (
                    <Tag tone="mint" icon="circle-check">
                      Reçu
                    </Tag>
                  ),
                  detail: 'le 12 juin',
                },
                {
                  state: (
                    <Tag tone="error" icon="circle-alert">
                      Manque
                    </Tag>
                  ),
                  action: (
                    <Button kind="secondary" size="small" icon="check">
                      Noter reçu
                    </Button>
                  ),
                },
              ],
            },
          ]}
        />
      </FilteredList>
      <Samples>
        <Sample name="Liste qui se trie et se cherche">
          <ListTable
            list={list}
            caption="Promotions"
            hiddenCaption
            counted="3 promotions"
            empty={<EmptyState title="Aucune promotion" reason="Elle se prépare après la campagne." />}
            fileless
          />
        </Sample>
        <Sample name="Sans recherche, avec sa somme">
          <ListTable
            list={{
              ...list,
              filters: [],
              columns: list.columns.map((column) => ({ ...column, whole: true })),
            }}
            caption="Présence par promotion"
            last={{ name: 'Toutes', presence: '95 %', state: 'fresh' }}
            empty={null}
            wordless
            fileless
          />
        </Sample>
        <Sample name="Rien ne correspond">
          <ListTable
            list={{ ...list, state: searched, rows: [], total: 0 }}
            caption="Groupes"
            empty={null}
            fileless
          />
        </Sample>
        <Sample name="Personnes à appeler, code à scanner">
          <ContactList
            contacts={[
              {
                name: 'Samira Haddad',
                detail: 'parent',
                way: (
                  <LinkButton kind="secondary" icon="phone" href="tel:+33639980131">
                    06 39 98 01 31
                  </LinkButton>
                ),
              },
              { name: 'Karim Haddad', detail: 'oncle' },
            ]}
          />
          <QrCode value="https://example.org/c/K7M4XQ" label="Code à scanner vers example.org/c/K7M4XQ" />
          <PrintedSheet copies={4}>
            <h2>Une carte à découper</h2>
            <p>Sur papier, quatre sur une feuille A4.</p>
          </PrintedSheet>
          <PrintButton>Imprimer</PrintButton>
        </Sample>
      </Samples>
      <LineList
        lines={[
          {
            title: 'Oise',
            detail: 'Creil, 16 places',
            href: '#listes',
            aside: (
              <Tag tone="mint" icon="circle-check">
                Ouvert
              </Tag>
            ),
          },
          {
            title: 'Guadeloupe',
            detail: 'Les Abymes, 12 places',
            aside: <Tag icon="bell">Revient en 2028</Tag>,
          },
        ]}
      />
    </Section>
  )
}

function StateTag({ state }: { state: Group['state'] }) {
  if (state === 'fresh') {
    return (
      <Tag tone="mint" icon="check">
        À jour
      </Tag>
    )
  }
  if (state === 'review') {
    return (
      <Tag tone="saffron" icon="clock">
        À relire
      </Tag>
    )
  }
  return <Tag icon="eye-off">Masqué</Tag>
}
