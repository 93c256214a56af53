import type { ErasureObstacle, ErasureReason, KeepingReason } from '../erasure.ts'
import type { RetentionRule } from '../retention.ts'

/** Words for whoever answers for personal data, in French. */
export const staffFr = {
  unnamed: 'Sans nom',
  requests: {
    title: 'Demandes d’effacement',
    none: 'Aucune demande n’attend',
    noneReason: 'Une participante ou un parent demande l’effacement depuis sa page « Mes données ».',
    columns: { name: 'Qui', by: 'Demandé par', on: 'Le', due: 'Répondre avant le' },
    herself: 'elle-même',
    guardian: 'un parent',
    open: 'Répondre',
  },
  person: {
    overline: 'Données personnelles',
    ratedBlind: {
      title: 'Vous avez lu ce dossier sans son nom',
      why: 'Ses données s’ouvrent après la décision. Avant, elles diraient qui elle est.',
      who: 'D’ici là, une autre administratrice peut remettre ou effacer ces données.',
      alone:
        'Personne d’autre ne peut le faire aujourd’hui. Ajoutez une deuxième administratrice, qui n’a pas lu ce dossier. Ou décidez d’abord de ce dossier en commission\u00a0: ses données s’ouvrent ensuite.',
      invite: 'Ajouter une administratrice',
      decide: 'Aller à la commission',
    },
    archive: 'Remettre ses données',
    archiveLead:
      'Un fichier avec tout ce qu’elle peut voir, dans sa langue. Vérifiez de vive voix que c’est elle, ou son parent, qui le demande.',
    archiveButton: 'Télécharger son archive',
    waiting: (day: string, due: string) =>
      `Une demande d’effacement attend depuis le ${day}. Répondez avant le ${due}.`,
    severalRows: (names: readonly string[]) =>
      `L’équipe a dit que ces dossiers sont d’une seule personne\u00a0: ${names.join(', ')}. L’archive et l’effacement les prennent tous.`,
    preview: 'Ce qui serait effacé',
    columns: { what: 'Quoi', rows: 'Lignes' },
    stays: 'Ce qui reste, sans nom',
    staysLead:
      'Des identifiants, des codes et des dates\u00a0: les chiffres publics restent justes, et l’on peut montrer que ses choix ont été respectés (RGPD, art. 5 et 17).',
    guardians: 'Ses parents qui ne sont ici que pour elle sont effacés avec elle.',
    obstacles: {
      'place in a cohort': 'Elle a une place dans une promotion. Notez d’abord son départ.',
      'place to come':
        'Elle a accepté une place, et n’est encore dans aucune promotion. Notez d’abord qu’elle laisse sa place.',
      'has a role': 'Elle a un rôle dans l’équipe. Mettez-y fin d’abord.',
    } satisfies Record<ErasureObstacle, string>,
    toThePlace: 'Aller à sa place',
    erase: 'Effacer',
    reason: 'Raison',
    reasons: {
      'she asked': 'Elle l’a demandé',
      'her guardian asked': 'Son parent l’a demandé',
      'entered by mistake': 'Saisie par erreur',
      'another duty': 'Autre obligation',
    } satisfies Partial<Record<ErasureReason, string>>,
    confirm: 'Pour confirmer, écrivez le mot « effacer »',
    confirmHint: 'Rien ne pourra être retrouvé, même depuis une sauvegarde.',
    confirmWord: 'effacer',
    eraseButton: 'Effacer pour toujours',
    done: 'La personne est effacée.',
    keep: 'Garder, et dire pourquoi',
    keepReason: 'Raison, qu’elle lira',
    keepReasons: {
      'place under way': 'Place dans une promotion en cours',
      'not sure it is her': 'Nous ne savons pas si c’est elle qui demande',
      'another duty': 'Autre obligation',
    } satisfies Record<KeepingReason, string>,
    keepButton: 'Répondre sans effacer',
    keptDone: 'La réponse est sur sa page.',
    gone: 'Cette demande n’attend plus.',
    faults: {
      reason: 'Choisissez une raison',
      confirm: 'Écrivez le mot « effacer »',
      rows: 'Ses dossiers ont changé entre-temps\u00a0: relisez ce qui serait effacé',
    },
  },
  reports: {
    title: 'Effacements de la nuit',
    lead: 'Chaque nuit, ce dont la durée est passée est effacé. Une nuit sans ligne n’a pas tourné.',
    requests: 'Demandes d’effacement',
    none: 'Aucune nuit encore',
    noneReason: 'Le premier rapport arrive la nuit prochaine.',
    columns: { night: 'Nuit du', rule: 'Règle', kept: 'Gardé', source: 'Source', erased: 'Effacés' },
    rules: {
      'absence calls': 'Appels après une absence',
      contacts: 'Contacts pour la prochaine campagne',
      'drafts never sent': 'Brouillons jamais envoyés',
      'charters of adults': 'Chartes signées et pages lues par les adultes',
      'checks of adults': 'Vérifications des adultes',
      'emergency sheets': 'Fiches d’urgence',
      'ended links': 'Liens qui n’ouvrent plus rien',
      'messages to cohorts': 'Messages aux promotions',
      'optional answers': 'Réponses facultatives sensibles',
      'participant files': 'Dossiers avec une place',
      'refused files': 'Dossiers sans place',
      'words never sent': 'Textes de messages jamais partis',
    } satisfies Record<RetentionRule, string>,
    told: {
      'absence calls': {
        kept: (length: string) => `${length} après l’édition`,
        none: 'le temps que dit le programme, après l’édition',
        source: 'Fichier du programme, absenceCalls',
      },
      contacts: {
        kept: (length: string) => `jusqu’à la fermeture de la campagne suivante, ${length} au plus`,
        none: 'jusqu’à la fermeture de la campagne suivante',
        source: 'Fichier du programme\u00a0; dit à la personne quand elle laisse son contact',
      },
      'emergency sheets': {
        kept: (length: string) => `${length} après la fin de la promotion`,
        none: 'aucune fiche n’est demandée',
        source: 'Fiche d’urgence, dans le fichier du programme',
      },
      'messages to cohorts': {
        kept: (length: string) => `${length} après l’édition, jusqu’au jour dit à qui écrit`,
        none: 'jusqu’au dernier jour de l’édition',
        source: 'Fichier du programme, messagesToCohorts',
      },
      'optional answers': {
        kept: (length: string) => `${length} après le dernier jour de l’édition, comme dit à la candidate`,
        none: 'aucune n’est demandée',
        source: 'Fichier du programme, keptAfterLastDay de chaque question',
      },
      'charters of adults': {
        kept: (length: string) => `${length} après le dernier jour auprès des participantes ou dans l’équipe`,
        none: '',
        source: 'Proposition de Frise, à confirmer',
      },
      'checks of adults': {
        kept: (length: string) => `${length} après la fin de validité`,
        none: '',
        source: 'Proposition de Frise, à confirmer\u00a0: une vérification expirée ne dit plus rien',
      },
      'ended links': { kept: 'tant qu’ils ouvrent', source: 'Un lien est une clé' },
      'words never sent': {
        kept: 'jusqu’à la nuit suivante',
        source: 'Ces textes portent des liens, qui sont des clés',
      },
    },
    programme: (name: string, version: number) => `${name}, version ${version}`,
  },
}

export type StaffWords = typeof staffFr
