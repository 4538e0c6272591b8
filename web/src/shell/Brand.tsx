// The institute's mark and name.
import { Link } from '@tanstack/react-router'
import { Mark } from '../ui/Mark.tsx'
import { useInstitute } from './institute.ts'

/** The way home, from anywhere in the app. */
export function Brand() {
  return (
    <Link to="/home" className="brand" activeProps={{ 'aria-current': undefined }}>
      <InstituteMark />
      <InstituteName />
    </Link>
  )
}

/** The institute's own mark, else the product's. */
export function InstituteMark({ size = 32 }: { size?: number }) {
  const { markUrl } = useInstitute()
  return markUrl ? <img src={markUrl} alt="" width={size} height={size} /> : <Mark size={size} />
}

function InstituteName() {
  return <span>{useInstitute().name}</span>
}
