import { Button, LinkButton, UnavailableButton } from './button.tsx'
import { FileField } from './file-field.tsx'
import { FilterBar } from './filter-bar.tsx'
import {
  CheckboxField,
  ChoiceField,
  ChoicesField,
  DateField,
  EmailField,
  ErrorSummary,
  FieldGroup,
  Form,
  PhoneField,
  PlaceField,
  SelectField,
  TextArea,
  TextField,
  YesNoField,
} from './form.tsx'
import { Actions, Section } from './layout.tsx'
import { Notice } from './notice.tsx'
import { QuickExit } from './safety.tsx'
import { Sample, Samples } from './sample.tsx'
import { Tag } from './tag.tsx'

/** Buttons in every kind. */
export function UiPageButtons() {
  return (
    <Section title="Boutons" aside="48 px de haut, 44 en tableau, 54 sur téléphone" id="boutons">
      <Actions>
        <Button type="button">Continuer</Button>
        <Button type="button" busy>
          Envoi…
        </Button>
        <Button type="button" kind="secondary">
          Plus tard
        </Button>
        <LinkButton kind="discreet" href="#boutons">
          Annuler
        </LinkButton>
        <Button type="button" kind="help" icon="life-buoy">
          Un coup de main
        </Button>
        <Button type="button" kind="danger" icon="trash-2">
          Supprimer
        </Button>
        <Button type="button" size="small" about="le dossier 4F-217">
          Relire
        </Button>
        <Button type="button" kind="secondary" size="small">
          Relancer
        </Button>
      </Actions>
      <Samples>
        <Button type="button" size="main" icon="pen-line">
          Je signe mon accord
        </Button>
        <UnavailableButton id="close" reason="Encore 3 places et 4 dossiers à discuter.">
          Clore la commission
        </UnavailableButton>
        <QuickExit label="Quitter vite" />
      </Samples>
    </Section>
  )
}

/** Fields at rest, filled and in error. */
export function UiPageFields() {
  return (
    <Section title="Champs et choix" id="champs">
      <Form action="#champs" method="get">
        <Samples>
          <Sample name="Champs">
            <TextField
              name="school"
              label="Ton collège ou lycée"
              hint="Écris les premières lettres."
              value="Collège des"
            />
            <EmailField name="email" label="Ton adresse e-mail" optional />
            <PhoneField
              name="phone"
              label="Ton téléphone"
              hint="Celui d’un adulte, ça marche aussi."
              error="Il y a 9 chiffres, il en faut 10."
              value="06 39 98 01 2"
            />
            <DateField
              name="birth"
              label="Ta date de naissance"
              hint="Par exemple&nbsp;: 27 3 2012"
              error="Écris aussi l’année, en quatre chiffres."
              value={{ day: '14', month: '9' }}
              faulty={['year']}
              birth
            />
            <TextField name="code" label="Code reçu par SMS" width="code" inputmode="numeric" value="4826" />
            <FileField
              name="file"
              label="Le fichier"
              hint="Fichier JSON, 1 Mo au plus"
              accept=".json,application/json"
              error="Choisissez un fichier."
            />
          </Sample>
          <Sample name="Textes et listes">
            <TextArea
              name="why"
              label="Pourquoi as-tu envie de venir&nbsp;?"
              hint="Écris comme tu parles. Les fautes ne comptent pas."
              value="Ma grande sœur répare des téléphones et on la prend toujours pour la vendeuse."
              limit={1200}
            />
            <SelectField
              name="place"
              label="Où veux-tu venir&nbsp;?"
              choices={[
                { value: 'creil', label: 'Creil' },
                { value: 'luce', label: 'Lucé' },
              ]}
              value="luce"
            />
            <SelectField name="level" label="Ta classe" choices={[]} error="Choisis ta classe." />
            <TextArea name="message" label="Un mot pour l’équipe" rows={3} error="Écris au moins un mot." />
            <FieldGroup title="Qui appeler d’abord" hint="Ce qui va ensemble, sous un titre.">
              <TextField name="call-name" label="Prénom et nom" />
              <PhoneField name="call-phone" label="Téléphone" />
            </FieldGroup>
          </Sample>
          <Sample name="Choix">
            <ChoiceField
              name="how"
              label="Comment veux-tu venir&nbsp;?"
              value="here"
              choices={[
                { value: 'here', label: 'En personne', hint: '14 h à 16 h, Creil' },
                { value: 'online', label: 'En ligne' },
              ]}
            />
            <PlaceField
              name="commune"
              label="Ta commune"
              hint="Écris les premières lettres, ou le code postal."
              suggestions="/places"
            />
            <PlaceField
              name="homonym"
              label="Sa commune"
              suggestions="/places"
              value="Lucé"
              error="Choisis laquelle."
              among={[
                { value: '28', label: 'Lucé (Eure-et-Loir)' },
                { value: '61', label: 'Lucé (Juvigny Val d’Andaine, Orne)' },
              ]}
              noneOfThese="free text"
            />
            <ChoicesField
              name="days"
              label="Quels jours&nbsp;?"
              values={['wednesday']}
              error="Choisis un jour de plus."
              choices={[
                { value: 'wednesday', label: 'Mercredi après-midi' },
                { value: 'saturday', label: 'Samedi matin' },
              ]}
            />
            <YesNoField name="takes-part" label="Lina participe" hint="Pour garder sa place." value="yes" />
            <div>
              <YesNoField name="image-site" label="sur le site de l’association" value="yes" compact />
              <YesNoField name="image-press" label="dans la presse locale" value="no" compact />
              <YesNoField name="image-report" label="dans le bilan" compact />
            </div>
            <CheckboxField name="read" label="J’ai lu les règles" hint="Deux minutes" checked />
            <CheckboxField name="agree" label="Je suis d’accord" error="Coche la case pour continuer." />
          </Sample>
        </Samples>
      </Form>
      <FilterBar action="/ui" label="Chercher des candidatures" button="Afficher">
        <TextField name="search" label="Chercher un nom" optional />
        <SelectField name="state" label="État" choices={[{ value: 'sent', label: 'Envoyée' }]} optional />
      </FilterBar>
    </Section>
  )
}

/** Messages, tags, and the summary of errors. */
export function UiPageMessages() {
  return (
    <Section title="Messages">
      <Samples>
        <Sample name="Dans la page">
          <Notice kind="success" title="C’est envoyé.">
            Réponse le 2 avril.
          </Notice>
          <Notice kind="warning" title="Il manque l’accord d’un parent.">
            <a href="#champs">Renvoyer le lien</a>
          </Notice>
          <Notice kind="info">Les règles de 2027 ont changé le 4 janvier.</Notice>
          <Notice kind="error" title="Rien n’est parti.">
            Le réseau a coupé&nbsp;: essayez encore.
          </Notice>
          <Notice kind="offline" title="Hors ligne.">
            Tout est gardé sur ce téléphone.
          </Notice>
        </Sample>
        <Sample name="Erreurs">
          <ErrorSummary
            errors={[
              { field: 'birth', message: 'Ta date de naissance\u00a0: l’année manque' },
              { field: 'phone', message: 'Ton téléphone\u00a0: il manque un chiffre' },
            ]}
          />
        </Sample>
        <Sample name="Étiquettes">
          <Actions>
            <Tag tone="coral">Phase 1</Tag>
            <Tag tone="saffron">Phase 2</Tag>
            <Tag tone="mint">Phase 3</Tag>
            <Tag tone="violet">Nouveau</Tag>
            <Tag>Neutre</Tag>
            <Tag tone="error" icon="triangle-alert">
              Alerte
            </Tag>
            <Tag tone="mint" icon="check">
              À jour
            </Tag>
            <Tag tone="saffron" icon="clock">
              À relire
            </Tag>
          </Actions>
          <Actions>
            <Tag tone="coral" solid>
              J’ose
            </Tag>
            <Tag tone="saffron" solid>
              J’apprends
            </Tag>
            <Tag tone="mint" solid>
              Je transmets
            </Tag>
          </Actions>
        </Sample>
      </Samples>
    </Section>
  )
}
