// The picture beside the sign-in form: a year of weeks, and where this one stands.
import { Trans } from '@lingui/react/macro'
import { InstituteMark } from '../../shell/Brand.tsx'
import { useInstitute } from '../../shell/institute.ts'
import { Curve, weekOfYear } from '../../ui/Curve.tsx'

export function SignInPicture() {
  const { name } = useInstitute()
  const today = new Date()
  return (
    <header className="si-a deep">
      <div className="brand">
        <InstituteMark size={36} />
        <span>{name}</span>
      </div>
      <p className="si-say">
        <Trans>
          Every day is a thin slice.
          <br />
          The rank is the sum.
        </Trans>
      </p>
      <div className="si-art phone">
        <Curve weeks={36} now={weekOfYear(today, 36)} width={360} height={120} />
      </div>
      <div className="si-art desk">
        <Curve weeks={40} now={weekOfYear(today, 40)} width={640} height={400} />
      </div>
      <p className="s axis desk">
        <span>
          <Trans>June</Trans>
        </span>
        <span>
          <Trans>gold: this week</Trans>
        </span>
        <span>
          <Trans>the exam</Trans>
        </span>
      </p>
    </header>
  )
}
