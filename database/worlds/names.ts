// Common first names and common last names, drawn together by chance: nobody here exists.

export const girlsNames = listed(`
  Lina, Aïcha, Camille, Fatoumata, Jade, Salomé, Mariam, Chloé, Inaya, Élise, Nour, Léna, Assia,
  Maëlle, Kadiatou, Zoé, Yasmine, Louane, Thi-Mai, Anaëlle, Sirine, Clara, Aminatou, Margaux, Leïla,
  Océane, Djeneba, Ambre, Sofia, Gaëlle, Hawa, Romane, Myriam, Lou, Priya, Capucine, Salma, Enora,
  Bintou, Victoire, Rania, Manon, Elvire, Coumba, Alix, Ines, Marwa, Tess, Oumou, Agathe, Melek,
  Julie, Naomi, Sarah, Awa, Noémie, Célia, Dalila, Apolline, Ruth, Mélissa, Zineb, Flavie, Grâce,
  Lisa, Hanaé, Soukaïna, Emma, Perrine, Mayline
`)

export const lastNames = listed(`
  Haddad, Diabira, Moreau, Tounkara, Lefèvre, Benkirane, Nguyen, Girard, Camara, Rousseau, Ferreira,
  Mansouri, Caron, Sissoko, Lemoine, Boukhari, Tran, Perrot, Keïta, Vasseur, Lopes, Chérif, Gauthier,
  Konaté, Marchal, Slimani, Pham, Aubert, Cissé, Renaud, Da Silva, Belkacem, Fontaine, Touré, Bertin,
  Rahmani, Le Guen, Michaud, Sow, Perrin, Almeida, Ziani, Chevalier, Doumbia, Barbier, Amrani,
  Kerjean, Picard, Fofana, Dumas, Novak, Khelifi, Roche, Bamba, Colas, Yilmaz, Le Bihan, Guyot,
  Ndiaye, Faure, Popescu, Saïdi, Brunet, Mendy, Leclercq, Demir, Sharma, Poirier, Gassama, Rolland
`)

export const parentsNames = listed(`
  Samira, Karim, Isabelle, Moussa, Sandrine, Rachid, Awa, Philippe, Nathalie, Mamadou, Latifa,
  Thierry, Céline, Ousmane, Fatiha, Van, Stéphanie, Ibrahim, Valérie, José, Aïssata, Laurent, Nadia,
  Ahmed, Christelle, Djibril, Malika, Pascal, Rokia, Emmanuel
`)

/** Those of them that fathers bear. */
export const fathersNames = listed(`
  Karim, Moussa, Rachid, Philippe, Mamadou, Thierry, Ousmane, Ibrahim, José, Laurent, Ahmed, Djibril, Pascal, Emmanuel
`)

/** "jean-louis.le-bihan": a name as the beginning of an address. */
export function asAddress(...names: string[]): string {
  return names
    .map((name) =>
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, '-'),
    )
    .join('.')
}

function listed(names: string): readonly string[] {
  return names.split(',').map((name) => name.trim())
}
