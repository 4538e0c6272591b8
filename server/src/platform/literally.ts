// What somebody types into a search is looked for as it stands.

/** The words for a LIKE pattern: `%`, `_` and `\` mean themselves. */
export const literally = (typed: string): string => typed.replace(/[\\%_]/g, '\\$&')
