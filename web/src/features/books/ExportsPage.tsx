// For the accountant: files of a span with their progress, and what GSTR-1 asks of a month or a quarter.
import { Trans, useLingui } from '@lingui/react/macro'
import { PageHead } from '../../shell/PageHead.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { AskPanel } from './files/AskPanel.tsx'
import { FilesPanel } from './files/FilesPanel.tsx'
import { GstPanel } from './files/GstPanel.tsx'
import './books.css'

export default function ExportsPage() {
  const { t } = useLingui()
  return (
    <>
      <PageHead title={t`For the accountant`}>
        <span className="desk">
          <ButtonLink look="line" icon="chart" to="/fees/collections">
            <Trans>Collections</Trans>
          </ButtonLink>
        </span>
      </PageHead>
      <Columns>
        <Stack>
          <GstPanel />
        </Stack>
        <Stack>
          <AskPanel />
          <FilesPanel />
        </Stack>
      </Columns>
    </>
  )
}
