// One receipt, invoice or voucher on the screen: to read, to print on A5 or a thermal roll, to save and to send on.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { faceOf } from '../../shell/viewer.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { useLanguage } from '../../words/language.ts'
import { paperOf } from './fees.api.ts'
import { kindWords } from './feeWords.ts'
import { PaperView } from './receipt/PaperView.tsx'
import { ReceiptTools } from './receipt/ReceiptTools.tsx'
import './fees.css'
import './receipt/paper.css'

export default function ReceiptPage() {
  const { t, i18n } = useLingui()
  const { documentId } = useParams({ strict: false }) as { documentId: string }
  const query = useQuery(paperOf(documentId))
  const language = useLanguage()
  const kind = query.data?.kind
  return (
    <>
      <PageHead
        title={kind ? i18n._(kindWords[kind]) : t`Receipt`}
        above={<WayBack studentId={query.data?.student.id} />}
      />
      <Loaded query={query} failed={<Trans>The receipt did not load</Trans>} skeleton={<Skeleton rows={6} />}>
        {(paper) => (
          <Columns>
            <PaperView paper={paper} language={language} />
            <div className="fee-tools">
              <ReceiptTools paper={paper} />
            </div>
          </Columns>
        )}
      </Loaded>
    </>
  )
}

/** Back to where this face has its fees. */
function WayBack({ studentId }: { studentId: string | undefined }) {
  const face = faceOf(useViewer())
  const isFamily = face === 'student' || face === 'parent'
  const search = face === 'parent' && studentId ? { child: studentId } : {}
  if (isFamily)
    return (
      <Link to="/fees" search={search as never}>
        <Trans>Fees</Trans>
      </Link>
    )
  return null
}
