/** Addresses of the places: what the place field asks while somebody types (`?q=`). */
export const placesPaths = {
  search: '/places',
  /** Whole departments too. */
  searchWithDepartments: '/places-and-departments',
}
