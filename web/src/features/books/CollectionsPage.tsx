// What came in and what was granted over a span: by day, month, way of paying, cashier or head.
import { Trans, useLingui } from '@lingui/react/macro'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { GrantedPanel } from './taken/GrantedPanel.tsx'
import { SpanFields, useSpan } from './taken/SpanFields.tsx'
import { TakenBy } from './taken/TakenBy.tsx'
import './books.css'

export default function CollectionsPage() {
  const { t } = useLingui()
  const [{ show }, setSearch] = useSearch({ show: 'taken' })
  const span = useSpan()
  return (
    <>
      <PageHead title={t`Collections`}>
        <span className="desk">
          <ButtonLink look="line" icon="book" to="/daybook">
            <Trans>Day book</Trans>
          </ButtonLink>
        </span>
        <span className="desk">
          <ButtonLink look="line" icon="download" to="/fees/exports">
            <Trans>For the accountant</Trans>
          </ButtonLink>
        </span>
      </PageHead>
      <SpanFields span={span} />
      <Seg
        label={t`Show`}
        value={show === 'granted' ? 'granted' : 'taken'}
        onChange={(next) => setSearch({ show: next })}
        choices={[
          { value: 'taken', label: <Trans>Came in</Trans> },
          { value: 'granted', label: <Trans>Was granted</Trans> },
        ]}
      />
      {show === 'granted' ? <GrantedPanel span={span} /> : <TakenBy span={span} />}
    </>
  )
}
