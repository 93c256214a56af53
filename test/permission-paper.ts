/** What somebody of the team types of the permission that a mother gave on paper: yes to the camp, and to the press. */
export const permissionPaper = {
  'signed-on': '2026-11-20',
  'held-by': 'Nadia Benali',
  'kept-at': 'Classeur bleu',
  'first-name': 'Samira',
  'last-name': 'Fictive',
  relation: 'mother',
  permission: 'yes',
  'image-site': 'no',
  'image-press': 'yes',
  'image-social-networks': 'no',
  'image-internal': 'no',
  'image-report': 'no',
}
