// The receipt of an attempt that is over: what the server holds, signed by it, to keep and to check later.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { saveFile } from '../../../api/download.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Receipt, receiptQuery } from './receipt.api.ts'
import { receiptFile, shortDigest } from './receiptFile.ts'

export default function ReceiptPanel({ attemptId }: { attemptId: string }) {
  const { t } = useLingui()
  const receipt = useQuery(receiptQuery(attemptId))
  return (
    <Panel>
      <Head title={<Trans>Your receipt</Trans>} />
      <Loaded query={receipt} failed={t`The receipt did not load`}>
        {(data) => <ReceiptLines receipt={data} />}
      </Loaded>
    </Panel>
  )
}

function ReceiptLines({ receipt }: { receipt: Receipt }) {
  const { t } = useLingui()
  const format = useFormat()
  const { answered, questions } = receipt
  return (
    <>
      <Pairs
        items={[
          [t`Answers`, t`${answered} of ${questions}`],
          [t`Closed at`, `${format.dateTime(receipt.closedAt)}`],
          [t`Fingerprint`, <code key="digest">{shortDigest(receipt.digest)}</code>],
        ]}
      />
      <p className="s dim">
        <Trans>
          The server has signed what it holds of your answers. Keep it: with it you can check later that the
          result used these answers and no others.
        </Trans>
      </p>
      <p className="row wrap">
        <Button icon="download" look="line" onClick={() => keep(receipt)}>
          <Trans>Save the receipt</Trans>
        </Button>
        <ButtonLink look="quiet" to="/receipt">
          <Trans>Check a receipt</Trans>
        </ButtonLink>
      </p>
    </>
  )
}

function keep(receipt: Receipt): void {
  saveFile(receiptFile(receipt), `receipt ${receipt.examTitle}.txt`.replace(/[\\/:*?"<>|]/g, ' '))
}
