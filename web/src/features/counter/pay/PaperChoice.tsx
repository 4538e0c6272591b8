// On what receipts are printed at this desk; the device remembers it.
import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../../ui/Icon.tsx'
import { papers, setPaper, usePaper } from '../print/paper.ts'

export function PaperChoice() {
  const { t } = useLingui()
  const paper = usePaper()
  const words = { a5: t`A5`, roll: t`80 mm roll` }
  return (
    <div
      className="fc-paper s"
      role="radiogroup"
      aria-label={t({ message: 'Paper', context: 'to print on' })}
    >
      {papers.map((one) => (
        <label className="fc-size" key={one}>
          <input type="radio" name="paper" checked={paper === one} onChange={() => setPaper(one)} />
          <span>
            {paper === one && <Icon name="check" small />}
            {words[one]}
          </span>
        </label>
      ))}
    </div>
  )
}
