// What a leaving comes to: money that goes back by a day, or what is still to be paid.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import type { Leaving } from '../feeCare.api.ts'

export function Outcome({ leaving }: { leaving: Leaving }) {
  const format = useFormat()
  const { credited, stillOwed, cancelled, settled } = leaving
  const cut = format.money(cancelled)
  return (
    <div className="fc-outcome">
      {credited > 0 && <GoesBack leaving={leaving} />}
      {stillOwed > 0 && (
        <>
          <span className="dim">
            <Trans>More was used than paid. Still to be paid:</Trans>
          </span>
          <b className="xl num">{format.money(stillOwed)}</b>
        </>
      )}
      {credited === 0 && stillOwed === 0 && (
        <b className="l">
          <Trans>Paid and used are equal: nothing goes back, nothing is owed.</Trans>
        </b>
      )}
      {cancelled > 0 && (
        <span>
          {settled ? (
            <Trans>{cut} of later instalments is no longer asked for.</Trans>
          ) : (
            <Trans>{cut} of later instalments will no longer be asked for.</Trans>
          )}
        </span>
      )}
    </div>
  )
}

function GoesBack({ leaving }: { leaving: Leaving }) {
  const format = useFormat()
  const { credited, settled, paid, earned, refundBy } = leaving
  const [of, less] = [format.money(paid), format.money(earned)]
  const day = format.date(refundBy)
  return (
    <>
      <span className="dim">
        {settled?.how === 'carried_over' ? (
          <Trans>
            {of} paid − {less} used. It goes along to the other course:
          </Trans>
        ) : (
          <Trans>
            {of} paid − {less} used. It goes back:
          </Trans>
        )}
      </span>
      <b className="xl num">{format.money(credited)}</b>
      {settled?.how !== 'carried_over' && (
        <span>
          <Trans>
            By <b>{day}</b>: within 10 days of leaving.
          </Trans>
        </span>
      )}
    </>
  )
}
