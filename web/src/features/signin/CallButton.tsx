// The number of the office, to call with one tap.
import { useInstitute } from '../../shell/institute.ts'
import { ButtonAnchor } from '../../ui/Button.tsx'

/** Nothing where the institute has given no number. */
export function CallButton({ look = 'filled' }: { look?: 'filled' | 'line' | 'inv' }) {
  const { phone } = useInstitute()
  if (!phone) return null
  return (
    <ButtonAnchor icon="phone" look={look} href={`tel:${phone.replaceAll(' ', '')}`}>
      {phone}
    </ButtonAnchor>
  )
}
