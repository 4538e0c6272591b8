// The financial year of India, April to March (section 2(21) of the General Clauses Act), named by its first year.

/** The financial year of a day 'YYYY-MM-DD': 2026 for 1 April 2026 to 31 March 2027. */
export function financialYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5, 7) < '04' ? year - 1 : year
}

/** As it stands in a document's number: '26-27' for 2026. */
export function financialYearText(year: number): string {
  const two = (each: number) => String(each % 100).padStart(2, '0')
  return `${two(year)}-${two(year + 1)}`
}

/** Its first and last day. */
export const daysOfFinancialYear = (year: number) => ({ from: `${year}-04-01`, to: `${year + 1}-03-31` })
