// What the list of questions can be narrowed by, as it stands in the address.

/** Nothing narrowed, the first page. */
export const noFilter = {
  q: '',
  subject: '',
  topic: '',
  difficulty: '',
  kind: '',
  tag: '',
  review: '',
  language: '',
  archived: false,
  page: 1,
}
export type Filter = typeof noFilter
