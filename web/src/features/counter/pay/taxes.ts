// The taxes of a document's lines, as they stand under each other on it.
type TaxedLine = { taxBps: number; cgst: number; sgst: number; igst: number }

/** By name and rate in percent; half of 18 % is 9 %. Amounts in paise; none where none was taken. */
export function taxesOf(lines: readonly TaxedLine[]): { name: string; rate: number; paise: number }[] {
  const sums = new Map<string, { name: string; rate: number; paise: number }>()
  for (const { taxBps, cgst, sgst, igst } of lines) {
    for (const [name, paise, rate] of [
      ['CGST', cgst, taxBps / 200],
      ['SGST', sgst, taxBps / 200],
      ['IGST', igst, taxBps / 100],
    ] as const) {
      if (paise === 0) continue
      const sum = sums.get(`${name} ${rate}`) ?? { name, rate, paise: 0 }
      sum.paise += paise
      sums.set(`${name} ${rate}`, sum)
    }
  }
  return [...sums.values()].sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
}
