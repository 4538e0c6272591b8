// Taking a payment: how much, in which ways, and the one button that saves and prints. Enter walks the fields.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Note } from '../../../ui/Note.tsx'
import { type Account, payeeQuery } from '../counter.api.ts'
import { hindranceWords } from '../counterWords.ts'
import { Key } from '../Key.tsx'
import type { Refused } from '../sending/journal.ts'
import { asProblem, refusedField } from '../sending/refusals.ts'
import { useShortAmount } from '../useShortAmount.ts'
import { amountsOf, type Draft, type Hindrance, hindranceOf, type Step } from './draft.ts'
import { actOf } from './keys.ts'
import { PaperChoice } from './PaperChoice.tsx'
import { PartFields } from './PartFields.tsx'
import type { Placing } from './placing.ts'
import { UpiCode } from './UpiCode.tsx'
import { UtrWord } from './UtrWord.tsx'
import { useReferenceCheck } from './useReferenceCheck.ts'

type PayProps = {
  account: Account
  draft: Draft
  placing: Placing
  onStep: (step: Step | { do: 'undo' }) => void
  onByHand: () => void
  onFind: () => void
  onNext: () => void
  onSave: () => void
  saving: boolean
  refused: Refused | undefined
}

export function PayPanel(props: PayProps) {
  const { t, i18n } = useLingui()
  const { account, draft, onStep, refused } = props
  const form = useRef<HTMLFormElement>(null)
  const [said, setSaid] = useState<Hindrance>()
  const checks = useReferenceCheck(draft)
  const amounts = amountsOf(draft)
  const hindrance = hindranceOf(draft) ?? checks.hindrance
  const press = usePresses(props, form)
  useEffect(() => beginAtAmount(form.current), [])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!hindrance) return props.onSave()
    // Enter in the field that is missing something says so; from any other it only goes there.
    const field = fieldOf(hindrance)
    const there = form.current?.elements.namedItem(field) as HTMLElement | null
    if (document.activeElement === there || !(document.activeElement instanceof HTMLInputElement)) {
      setSaid(hindrance)
    }
    there?.focus()
    if (there instanceof HTMLInputElement && there.type === 'text') there.select()
  }

  const stillSaid = said && hindrance?.code === said.code && hindrance.at === said.at ? said : undefined
  const errorOf = (field: string) => {
    if (stillSaid && fieldOf(stillSaid) === field && stillSaid.code !== 'utr-used') {
      return i18n._(hindranceWords[stillSaid.code])
    }
    return refusedField(i18n, refused, field)
  }

  return (
    <form
      ref={form}
      className="panel fc-p"
      aria-label={t`Take payment`}
      noValidate
      onSubmit={submit}
      onKeyDown={press}
    >
      <AmountField {...props} error={errorOf('amount')} />
      {draft.parts.map((part, at) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their place
          key={at}
          part={part}
          at={at}
          paise={amounts[at] ?? 0}
          several={draft.parts.length > 1}
          last={at === draft.parts.length - 1}
          onStep={onStep}
          errorOf={errorOf}
          upi={<Code account={account} paise={amounts[at] ?? 0} />}
          utrHint={<UtrWord check={checks.of(at)} />}
        />
      ))}
      <div className="row fc-more">
        <Button look="quiet" small icon="plus" onClick={() => onStep({ do: 'split' })}>
          <Trans>Another way too</Trans> <Key>S</Key>
        </Button>
      </div>
      <SaveBlock {...props} hindered={hindrance !== undefined} />
    </form>
  )
}

function AmountField({ account, draft, onStep, error }: PayProps & { error: string | undefined }) {
  const { t } = useLingui()
  const short = useShortAmount()
  const { owed } = account
  const suggested = account.suggestion?.paise ?? 0
  const [due, all] = [short(suggested), short(owed)]
  return (
    <div className="stack">
      <MoneyField
        big
        name="amount"
        label={t`Amount`}
        value={draft.total}
        onChange={(total) => onStep({ do: 'amount', total })}
        error={error}
      />
      {owed > 0 && (
        <div className="row">
          <Button look="tonal" small grow onClick={() => onStep({ do: 'amount', total: suggested })}>
            <Trans>{due} due</Trans>
          </Button>
          {owed > suggested && (
            <Button look="tonal" small grow onClick={() => onStep({ do: 'amount', total: owed })}>
              <Trans>{all} all</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Code({ account: { student }, paise }: { account: Account; paise: number }) {
  const { data: payee } = useQuery(payeeQuery())
  if (!payee || paise <= 0) return null
  return <UpiCode {...payee} paise={paise} note={`Fees ${student.rollNumber} ${student.name}`} />
}

function SaveBlock({ account, draft, placing, saving, hindered, refused }: PayProps & { hindered: boolean }) {
  const { t, i18n } = useLingui()
  const { money } = useFormat()
  const total = draft.total ?? 0
  const left = account.owed - (total - placing.ahead)
  const ahead = money(placing.ahead)
  const whole = refused && refused.fields.length === 0 ? refused : undefined
  return (
    <div className="fc-pay deep">
      {whole && (
        <Note tone="bad" title={t({ message: 'Not taken', context: 'a payment' })} alert>
          {problemSentence(i18n, asProblem(whole))}
        </Note>
      )}
      <div className="row">
        <p className="grow s dim">
          <Trans>Then left in all</Trans>
        </p>
        <b>{money(Math.max(0, left))}</b>
      </div>
      {placing.ahead > 0 && (
        <p className="s dim">
          <Trans>{ahead} of it is paid ahead.</Trans>
        </p>
      )}
      <Button
        type="submit"
        look="inv"
        wide
        icon="printer"
        busy={saving}
        aria-disabled={hindered || undefined}
      >
        {saving ? <Trans>Saving</Trans> : <Trans>Save and print</Trans>} <Key>Enter</Key>
      </Button>
      <PaperChoice />
    </div>
  )
}

/** The clerk types on at once. Where fingers type, the keyboard would only cover what is owed. */
function beginAtAmount(form: HTMLFormElement | null): void {
  const amount = form?.elements.namedItem('amount')
  if (!(amount instanceof HTMLInputElement) || matchMedia('(pointer: coarse)').matches) return
  amount.focus()
  amount.select()
}

/** What the keys of the payment do. */
function usePresses(props: PayProps, form: RefObject<HTMLFormElement | null>) {
  const { onStep, onByHand, onFind, onNext } = props
  return (event: KeyboardEvent<HTMLFormElement>) => {
    const act = actOf(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'mode') {
      const at = partOf(event.target)
      onStep({ do: 'mode', at, mode: act.mode })
      // The field that had the focus may be gone with its way of paying.
      const back = form.current?.elements.namedItem(at === 0 ? 'amount' : `paise-${at}`) as HTMLElement | null
      ;(back ?? form.current?.querySelector<HTMLElement>('[type=submit]'))?.focus()
    }
    if (act.kind === 'split') onStep({ do: 'split' })
    if (act.kind === 'undo') onStep({ do: 'undo' })
    if (act.kind === 'byHand') onByHand()
    if (act.kind === 'find') onFind()
    if (act.kind === 'next') onNext()
  }
}

/** The part in which the focus is; the amount belongs to the first. */
function partOf(target: EventTarget): number {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null
  return Number(part?.dataset.part ?? 0)
}

/** The field that a hindrance belongs to. */
function fieldOf({ code, at = 0 }: Hindrance): string {
  switch (code) {
    case 'amount-missing':
    case 'allotted-too-much':
      return 'amount'
    case 'part-missing':
      return `paise-${at}`
    case 'parts-too-much':
      return at > 0 ? `paise-${at - 1}` : 'amount'
    case 'cheque-bank':
      return `bank-${at}`
    case 'cheque-day':
      return `datedOn-${at}`
    default:
      return `reference-${at}`
  }
}
