// Amounts where room is short: whole rupees without their two zeros.
import { useFormat } from '../../ui/format.ts'

/** 12,500 or 12,500.50 from paise. */
export function useShortAmount(): (paise: number) => string {
  const { number, amount } = useFormat()
  return (paise) => (paise % 100 === 0 ? number(paise / 100) : amount(paise))
}
