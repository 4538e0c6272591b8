// Days of a life, counted in whole years.

/** The day so many years before a day (YYYY-MM-DD); 29 February becomes 28 February in a year without it. */
export function yearsBefore(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const earlier = String(Number(year) - years).padStart(4, '0')
  const isLeapDay = month === '02' && date === '29' && !isLeapYear(Number(earlier))
  return `${earlier}-${month}-${isLeapDay ? '28' : date}`
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
