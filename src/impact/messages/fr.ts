import { smallestShown } from '../figure.ts'

const fewer = `«\u00a0Moins de ${smallestShown}\u00a0» veut dire de 1 à ${smallestShown - 1}\u00a0: un si petit nombre pourrait désigner quelqu’un. Les territoires, qui ne désignent personne, sont montrés dès que ${smallestShown} promotions sont closes.`

/** Words of the figures, in French. The page is for the public and for partners: it says "vous". */
export const fr = {
  figures: {
    'girls-enrolled': {
      label: 'filles inscrites',
      definition:
        'Participantes dont l’inscription a commencé, comptées quand leur promotion est close. Chacune compte une fois, même si elle revient une autre année.',
      rows: 'inscriptions commencées',
    },
    'cohorts-held': {
      label: 'promotions menées à leur terme',
      definition: 'Une promotion compte quand elle est close, une fois ses séances terminées.',
      rows: 'promotions closes',
    },
    'taught-hours': {
      label: 'heures enseignées',
      definition:
        'Somme des durées des séances tenues par les promotions closes. Une séance compte une fois, quel que soit le nombre de présentes. Le total est arrondi à l’heure entière, vers le bas.',
      rows: 'séances tenues',
    },
    'learner-hours': {
      label: 'heures suivies par les filles',
      definition:
        'Somme des temps de présence relevés à l’appel dans les promotions closes, fille par fille et séance par séance. Le total est arrondi à l’heure entière, vers le bas.',
      rows: 'séances tenues',
    },
    territories: {
      label: 'territoires',
      definition: 'Territoires où une promotion au moins est close.',
      rows: 'promotions closes, en ligne comprises',
    },
    'schools-visited': {
      label: 'établissements visités',
      definition:
        'Collèges et lycées où une intervention au moins a eu lieu. Chaque fiche d’établissement compte une fois\u00a0: deux établissements du même nom dans deux communes sont deux, un établissement inscrit sous deux fiches compte deux fois. Une intervention a eu lieu quand l’équipe a noté combien de personnes étaient là.',
      rows: 'interventions tenues dans un collège ou un lycée',
    },
    'people-counted': {
      label: 'personnes rencontrées, comptées',
      definition:
        'Somme des présences comptées tête par tête aux interventions tenues. Une personne vue deux fois compte deux fois\u00a0: personne n’y donne son nom.',
      rows: 'interventions où l’on a compté',
    },
    'people-estimated': {
      label: 'personnes rencontrées, estimées',
      definition:
        'Somme des présences estimées aux interventions tenues où personne n’a compté. Elle ne s’ajoute pas aux présences comptées.',
      rows: 'interventions où l’on a estimé',
    },
  },
  scope: 'Tous les programmes et toutes les éditions de l’association.',
  territorySets: {
    territories:
      'Ensemble\u00a0: les territoires nommés par l’association. Ce qui se passe en ligne n’y compte pas.',
    departments:
      'Ensemble\u00a0: les départements, tant que l’association n’a pas nommé ses territoires. Ce qui se passe en ligne n’y compte pas.',
  },
  page: {
    title: 'Nos chiffres, et comment on les compte',
    description: 'Des chiffres calculés à partir des présences, avec leur définition.',
    lead: 'Personne ne saisit ces chiffres. Ils se calculent à partir des inscriptions, des séances et des appels. Une promotion n’y entre qu’une fois close\u00a0: rien ne dit qui vient aux séances en cours.',
    asOf: (instant: string) => `Calculé le ${instant}.`,
    fewer,
    computed: 'Calculés par Frise',
    places: ({ source, licence, version }: { source: string; licence: string; version: string }) =>
      `Communes, départements et régions\u00a0: ${source}. ${licence}, liste ${version}.`,
    computedTag: 'Calculé',
    howCounted: (label: string) => `Comment on compte\u00a0: ${label}`,
    definition: 'Définition',
    scope: 'Portée',
    period: 'Période',
    counted: 'Calculé le',
    rows: 'Lignes comptées',
    possibleDoubles: 'Paires de dossiers peut-être d’une seule personne',
    noDouble: 'Aucune',
    doubles: 'Voir les doubles possibles',
    rowsOf: (count: string, what: string) => `${count} ${what}`,
    rowsHidden: (what: string) => `Non montré (${what})`,
    small: `Moins de ${smallestShown}`,
    smallReason: `Un compte de 1 à ${smallestShown - 1} n’est pas montré\u00a0: il pourrait désigner quelqu’un.`,
    linked: 'Non montré',
    linkedReason: 'Ce chiffre laisserait calculer un nombre trop petit pour être montré.',
    from: (from: string, to: string) => (from === to ? `Le ${from}` : `Du ${from} au ${to}`),
    emptyTitle: 'Rien à compter pour l’instant',
    emptyReason: 'Le premier chiffre paraît quand une promotion est close ou une intervention comptée.',
    editions: 'Édition par édition',
    editionsHidden: `Le détail par édition est masqué\u00a0: il laisserait calculer un nombre de filles de 1 à ${smallestShown - 1}.`,
    edition: 'Édition',
    editionsNote:
      'Une fille venue deux années compte dans chacune\u00a0: la somme peut dépasser le total. Les heures sont arrondies à l’heure entière, vers le bas.',
    earlier: 'Avant Frise',
    earlierLead:
      'Ces totaux ont été comptés autrement, puis saisis. Ils ne s’ajoutent à aucun chiffre calculé.',
    earlierTag: 'Compté avant Frise',
    whereFrom: (label: string) => `D’où vient ce total\u00a0: ${label}`,
    document: 'Document',
    countedBy: 'Compté par',
    countedOn: 'Compté le',
    published: 'Ce qui avait été publié',
    publishedLead:
      'Des citations, avec leur date. Sans définition ni période, deux comptes d’une même page peuvent se contredire. Frise n’en reprend aucun dans ses calculs.',
    citedIn: (language: string) => `Publié en ${language}, cité mot pour mot.`,
    publishedOn: (day: string) => `Publié le ${day}`,
    readOn: (day: string) => `Page non datée, lue le ${day}`,
    json: 'Les mêmes chiffres en JSON',
    edit: 'Saisir un total ou une citation',
  },
  panel: { title: 'Ce que ça change', all: 'Voir tous nos chiffres et comment on les compte' },
  team: {
    title: 'Avant Frise',
    totals: 'Totaux comptés avant Frise',
    totalsEmpty: 'Aucun total saisi',
    totalsEmptyReason: 'Un total vient d’un document, avec la personne qui l’a compté et la date.',
    quotations: 'Citations publiées',
    quotationsEmpty: 'Aucune citation',
    quotationsEmptyReason: 'Recopier ici, mot pour mot, ce que l’association a publié, avec sa date.',
    addTotal: 'Saisir un total',
    addQuotation: 'Saisir une citation',
    correct: 'Corriger',
    correctTitle: 'Corriger un total',
    correctLead:
      'La ligne corrigée reste lisible par l’équipe. La nouvelle prend sa place, ou le public ne lit plus rien si le total est retiré.',
    withdrawTotal: 'Retirer ce total de la page publique',
    totalIsWithdrawn: 'Retiré',
    correctQuotation: 'Corriger une citation',
    correctQuotationLead:
      'Ce qui était écrit reste lisible par l’équipe. Le public lit la nouvelle version, ou plus rien si la citation est retirée.',
    withdraw: 'Retirer cette citation de la page publique',
    withdrawn: 'Retirée',
    figure: 'Chiffre',
    value: 'Total',
    valueHint: 'Un nombre, par exemple 435. Pour des heures, par exemple 3 487 ou 104,5.',
    fromDay: 'Premier jour de la période',
    toDay: 'Dernier jour de la période',
    document: 'Document source',
    documentHint: 'Par exemple\u00a0: rapport d’activité 2022, page 14. Il est montré au public.',
    countedBy: 'Compté par',
    countedByHint: 'Le nom ou la fonction de la personne, montré au public.',
    countedOn: 'Compté le',
    entered: 'Saisi',
    enteredBy: (name: string, day: string) => `${name}, ${day}`,
    state: 'État',
    current: 'En cours',
    replaced: 'Remplacé',
    save: 'Enregistrer',
    words: 'Citation, mot pour mot',
    language: 'Langue de la citation',
    source: 'Où elle a été publiée',
    address: 'Adresse de la page',
    addressHint: 'Elle commence par https://',
    dayIs: 'Cette date est',
    dayKinds: { published: 'la date de publication', read: 'le jour où la page a été lue' },
    onDay: 'Date',
    date: 'Date',
    totalSaved: 'Total enregistré.',
    totalCorrected: 'Total corrigé.',
    totalWithdrawn: 'Total retiré de la page publique.',
    quotationSaved: 'Citation enregistrée.',
    quotationCorrected: 'Citation corrigée.',
    quotationWithdrawn: 'Citation retirée de la page publique.',
    languages: { fr: 'français', en: 'anglais' },
    faults: {
      figure: 'Choisir un chiffre',
      value: 'Écrire un nombre entier, ou des heures comme 104,5',
      day: 'Choisir une date',
      notYet: 'Choisir une date passée',
      order: 'Choisir un dernier jour qui suit le premier',
      document: 'Nommer le document',
      countedBy: 'Nommer la personne',
      words: 'Recopier la citation',
      source: 'Dire où elle a été publiée',
      address: 'Écrire une adresse qui commence par https://',
      language: 'Choisir une langue',
      dayIs: 'Dire ce qu’est cette date',
      tooLong: (most: number) => `Raccourcir\u00a0: ${most} caractères au plus`,
      alreadyCounted: (from: string, to: string) =>
        `Un total du ${from} au ${to} compte déjà ces jours. Le corriger, ou changer la période.`,
    },
  },
}

export type ImpactWords = typeof fr
