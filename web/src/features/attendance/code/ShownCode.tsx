// The code itself, to be read from the last row, and the same as a square for a phone's camera.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Progress } from '../../../ui/Plot.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import type { Sheet } from '../attendance.api.ts'

type ShownCodeProps = { code: NonNullable<Sheet['code']>; students: number }

export function ShownCode({ code: { code, validUntil, entered }, students }: ShownCodeProps) {
  const { t } = useLingui()
  const format = useFormat()
  const until = format.time(validUntil)
  const site = window.location.host
  const spoken = [...code].join(' ')
  return (
    <section className="code-shown" aria-label={t`Code for the room`}>
      <div className="code-words">
        <p className="code-digits" role="img" aria-label={t`Code ${spoken}`}>
          <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
        </p>
        <p className="code-how">
          <Trans>
            Open <b>{site}/code</b> and type it, or point your camera at the square.
          </Trans>
        </p>
        <p className="dim">
          <Trans>Holds until {until}</Trans>
        </p>
        <div className="code-count">
          <p role="status">
            <b className="xl">{entered}</b>{' '}
            <span className="dim">
              <Trans>of {students} have come in</Trans>
            </span>
          </p>
          <Progress label={t`Come in`} done={entered} total={students} />
        </div>
      </div>
      <QrCode text={`${window.location.origin}/code/${code}`} label={t`The link of the code, for a camera`} />
    </section>
  )
}
