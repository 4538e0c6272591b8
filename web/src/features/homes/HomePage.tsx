// The home of each face.
import { Trans, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { useFormat } from '../../ui/format.ts'
import { Say } from '../../ui/Panel.tsx'

export default function HomePage() {
  const { t } = useLingui()
  const { name } = useViewer().person
  const format = useFormat()
  return (
    <>
      <Title>{t`Home`}</Title>
      <Say above={format.longDate(Date.now())}>
        <Trans>Good to see you, {name}.</Trans>
      </Say>
    </>
  )
}
