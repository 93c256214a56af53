import type { CampaignState } from '../campaign.ts'
import type { Steps } from '../funnel.ts'

const states: Record<CampaignState, string> = {
  planned: 'Prévue',
  open: 'Ouverte',
  closed: 'Fermée',
  'late entries': 'Candidatures tardives',
  decided: 'Décidée',
  finished: 'Terminée',
}

const moves: Record<CampaignState, string> = {
  planned: 'Remettre à prévue',
  open: 'Ouvrir les candidatures',
  closed: 'Fermer les candidatures',
  'late entries': 'Prendre les candidatures tardives',
  decided: 'Dire que tout est décidé',
  finished: 'Terminer la campagne',
}

const steps: Record<keyof Steps, string> = {
  started: 'Commencées',
  sent: 'Envoyées',
  offered: 'Places proposées',
  accepted: 'Places acceptées',
}

/** `closes`: the instant at which it closes, in words; `drafts`: how many have begun and not sent, null when nobody. */
type MoveFacts = { closes: string; drafts: string | null; isOne: boolean }

const whatHappens: Record<CampaignState, (facts: MoveFacts) => string[]> = {
  planned: () => [
    'Le formulaire public se ferme tout de suite. La page d’accueil dit que cette campagne ouvre bientôt.',
  ],
  open: ({ closes }) => [
    'Le formulaire public s’ouvre tout de suite\u00a0: toute personne peut candidater.',
    `Il se ferme de lui-même\u00a0: ${closes}.`,
  ],
  closed: ({ drafts, isOne }) => [
    'Le formulaire public se ferme tout de suite. Les candidatures envoyées restent.',
    ...(drafts === null
      ? []
      : [
          isOne
            ? '1 candidature est commencée et pas envoyée\u00a0: elle ne pourra plus l’être.'
            : `${drafts} candidatures sont commencées et pas envoyées\u00a0: elles ne pourront plus l’être.`,
        ]),
    'Vous pourrez les rouvrir tant que la date de clôture n’est pas passée.',
  ],
  'late entries': () => [
    'Le formulaire public s’ouvre de nouveau, pour celles qui arrivent en retard.',
    'Vous pourrez le refermer.',
  ],
  decided: () => [
    'Le formulaire public reste fermé, et les dates ne changent plus.',
    'On ne revient pas en arrière.',
  ],
  finished: () => [
    'La liste d’attente finit\u00a0: qui attend encore reçoit une réponse, à approuver.',
    'On ne revient pas en arrière.',
  ],
}

/** Words of campaigns for the team, in French. */
export const campaignFr = {
  title: 'Campagnes',
  states,
  moves,
  whatHappens,
  opensEarly: (day: string) =>
    `Le jour d’ouverture de cette campagne est le ${day}\u00a0: il n’est pas encore là.`,
  openEarly: (day: string) => `Ouvrir aujourd’hui, avant le ${day}`,
  uncoordinated: {
    says: (places: string) =>
      `Personne ne coordonne encore\u00a0: ${places}. Les rôles de l’édition d’avant ne suivent pas, et qui n’a pas le rôle n’ouvre aucun dossier.`,
    give: 'Donner ces rôles dans l’équipe',
    whoGives: 'Une administratrice donne ces rôles, dans l’équipe.',
  },
  leaveAsIs: 'Ne rien changer',
  steps,
  columns: {
    name: 'Campagne',
    state: 'État',
    closes: 'Clôture',
    sent: 'Envoyées',
    accepted: 'Places acceptées',
    capacity: 'Places',
  },
  empty: 'Aucune campagne ici',
  emptyReason: 'Une campagne ouvre les candidatures d’une édition. L’administration la prépare.',
  emptyPlannable: 'Une édition est prête\u00a0: prévoyez sa campagne ci-dessus.',
  another: 'Préparer une autre campagne',
  anotherHow:
    'On part de la dernière édition\u00a0: vous changez son nom, ses dates et ses places. Sa campagne se prévoit ensuite ici.',
  leaders: {
    title: 'Qui ouvre une campagne',
    who: (names: string) =>
      `Une campagne vaut pour tous les lieux de son édition. Qui la prépare, l’ouvre, en change les dates et la ferme\u00a0: ${names}.`,
    nobody:
      'Une campagne vaut pour tous les lieux de son édition\u00a0: il faut une responsable de programme ou une administratrice pour l’ouvrir, et personne ne l’est aujourd’hui.',
    write: (firstName: string) => `Écrire à ${firstName}`,
    yours:
      'Vous, dans chaque campagne\u00a0: le nombre de places de vos lieux, les candidatures, les places proposées.',
  },
  plannable: 'Cette édition est importée. Sa campagne n’est pas encore prévue.',
  plan: 'Prévoir la campagne',
  planned: 'La campagne est prévue. Ouvrez-la quand tout est prêt.',
  one: {
    state: 'Où elle en est',
    moved: {
      planned: 'La campagne est de nouveau prévue.',
      open: 'Les candidatures sont ouvertes.',
      closed: 'Les candidatures sont fermées.',
      'late entries': 'La campagne prend les candidatures tardives.',
      decided: 'C’est noté\u00a0: tout est décidé.',
      finished: 'La campagne est terminée.',
    } satisfies Record<CampaignState, string>,
    movedBy: (day: string, who: string) => `Le ${day}, par ${who}`,
    onBoard: 'Clore la commission',
    nothing: 'Elle est terminée\u00a0: elle ne change plus.',
    taking: 'Elle prend des candidatures.',
    notTaking: 'Elle ne prend pas de candidatures.',
    dates: 'Dates',
    opensOn: 'Ouvre le',
    openedBefore: 'Ouverte avant le jour prévu',
    closesOn: 'Ferme le',
    closesAt: 'à',
    closes: 'Clôture',
    saveDates: 'Enregistrer les dates',
    datesSaved: 'Les dates sont enregistrées.',
    waitingList: 'Liste d’attente',
    waitsUntil: 'Dure jusqu’au',
    listThen: 'Le lendemain, qui attend encore reçoit une réponse\u00a0: elle est à approuver.',
    listOver: 'Elle est finie\u00a0: sa date ne change plus.',
    saveWaiting: 'Enregistrer la fin de la liste',
    waitingSaved: 'La fin de la liste d’attente est enregistrée.',
    sites: 'Places par site',
    site: 'Site',
    capacity: 'Places',
    capacityOf: (site: string) => `Places, ${site}`,
    taken: 'Proposées ou acceptées',
    left: 'Libres',
    change: 'Changer',
    saveCapacity: 'Enregistrer',
    capacitySaved: 'Le nombre de places est enregistré.',
    funnel: 'Des candidatures aux places',
    funnelNote:
      'Envoyées\u00a0: au moins une fois. Places proposées\u00a0: au moins une fois. Places acceptées\u00a0: aujourd’hui.',
    total: 'Toutes',
    byChannel: 'Par canal',
    byStructure: 'Par établissement ou structure',
    bySite: 'Par site',
    channel: 'Canal',
    structure: 'Établissement ou structure',
    noChannel: 'Sans code',
    noStructure: 'Structure non connue',
    noSite: 'Site non choisi',
    byTerritory: 'Par territoire',
    territory: 'Territoire',
    noTerritory: 'Lieu de vie non connu',
    elsewhere: 'Hors de ces territoires',
    territorySets: {
      territories: 'Ensemble\u00a0: les territoires de l’association.',
      departments: 'Ensemble\u00a0: les départements, tant que l’association n’a pas nommé ses territoires.',
    },
    funnelEmpty: 'Aucune candidature pour l’instant',
    funnelEmptyReason: 'Le tableau se remplit dès la première réponse.',
  },
  messages: {
    open: 'Lire les messages envoyés',
    title: 'Ce que chacune reçoit',
    lead: 'Le prénom, le site et le lien changent. Un refus ne part qu’une fois approuvé.',
    firstName: 'Prénom',
    asText: 'Par SMS',
  },
  faults: {
    'not from here': 'Cette campagne ne peut pas passer à cet état depuis celui où elle est',
    'deadline passed': 'La date de clôture est passée\u00a0: changez-la avant d’ouvrir',
    'opens later': 'Cochez pour ouvrir avant le jour prévu, ou ne changez rien',
    'has applications': 'Une candidature est commencée\u00a0: fermez plutôt la campagne',
    'no safeguarding officer': 'Personne n’est référente protection\u00a0: nommez-en une avant d’ouvrir',
    'files without decision': 'Des candidatures n’ont pas de décision\u00a0: décidez d’abord de chacune',
    capacityChanged:
      'Quelqu’un a changé ce nombre entre-temps\u00a0: voyez-le ci-dessus. Enregistrez à nouveau pour garder le vôtre',
    underTaken: (taken: number) =>
      taken === 1
        ? '1 place est déjà proposée ou acceptée\u00a0: pas moins de 1'
        : `${taken} places sont déjà proposées ou acceptées\u00a0: pas moins de ${taken}`,
    capacity: 'Écrivez un nombre de places, de 1 à 1000',
    day: 'Choisissez une date',
    time: 'Écrivez une heure, par exemple 23:59',
    order: 'Choisissez une clôture qui suit l’ouverture',
    over: 'Tout est décidé\u00a0: les dates de cette campagne ne changent plus',
    'opens in the past': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou plus tard',
    'closes in the past':
      'Cet instant est passé\u00a0: pour fermer tout de suite, appuyez sur «\u00a0Fermer\u00a0»',
    'list over': 'La liste d’attente est finie\u00a0: sa date ne change plus',
    'list ends in the past': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou plus tard',
    'list ends after all': 'Choisissez au plus tard le dernier jour du programme',
    changed: 'Quelqu’un a changé ces dates entre-temps. Enregistrez à nouveau pour garder les vôtres',
  },
}

export type CampaignMessages = typeof campaignFr
