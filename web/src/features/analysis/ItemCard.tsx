// One question of a test: its text, its figures, and who chose what.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Item } from './analysis.api.ts'
import { useRemarkWords } from './itemWords.ts'

type CardProps = { item: Item; pictures: Record<string, string> }

export function ItemCard({ item, pictures }: CardProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const words = useRemarkWords()
  const { position, texts, remarks } = item
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  return (
    <Panel label={t`Question ${position}`}>
      <div className="row wrap">
        <h3 className="grow">{t`Question ${position}`}</h3>
        {remarks.map((remark) => (
          <Chip key={remark} tone={words[remark].tone}>
            {words[remark].word}
          </Chip>
        ))}
      </div>
      <div className="cut-text" lang={texts[language] ? language : undefined}>
        <MathText source={text?.stem ?? ''} pictures={pictures} />
      </div>
      <Figures item={item} />
      {item.options.length > 0 && <Options item={item} options={text?.options ?? []} pictures={pictures} />}
      {item.typed.length > 0 && <Typed item={item} />}
      {remarks[0] && <p className="s dim">{words[remarks[0]].why}</p>}
    </Panel>
  )
}

function Figures({ item }: { item: Item }) {
  const { t } = useLingui()
  const format = useFormat()
  const { right, partial, wrong, blank, facility, discrimination, pointBiserial, averageSeconds } = item
  const index = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−'))
  return (
    <dl className="figures">
      <div>
        <dt className="s hint">{t`Right`}</dt>
        <dd>
          <b className="l">{facility === null ? '–' : format.percent(facility)}</b>
        </dd>
      </div>
      <div>
        <dt className="s hint">{t`Discrimination`}</dt>
        <dd>
          <b className="l">{index(discrimination)}</b>
        </dd>
      </div>
      <div>
        <dt className="s hint">{t`Point-biserial`}</dt>
        <dd>
          <b className="l">{index(pointBiserial)}</b>
        </dd>
      </div>
      <div>
        <dt className="s hint">{t`Time`}</dt>
        <dd>
          <b className="l nb">{averageSeconds === null ? '–' : t`${Math.round(averageSeconds)} s`}</b>
        </dd>
      </div>
      <div className="wide s dim">
        <dt className="vh">{t`Answers`}</dt>
        <dd>
          {partial > 0
            ? t`${right} right, ${partial} partly, ${wrong} wrong, ${blank} left out`
            : t`${right} right, ${wrong} wrong, ${blank} left out`}
        </dd>
      </div>
    </dl>
  )
}

type OptionsProps = CardProps & { options: string[] }

function Options({ item, options, pictures }: OptionsProps) {
  const { t } = useLingui()
  const most = Math.max(1, ...item.options.map(({ count }) => count))
  return (
    <table className="plain distractors">
      <caption className="vh">{t`Who chose which option`}</caption>
      <thead>
        <tr className="s hint">
          <th>{t`Option`}</th>
          <th className="num">{t`Chosen`}</th>
          <th className="num">{t`Top 27 %`}</th>
          <th className="num">{t`Bottom 27 %`}</th>
        </tr>
      </thead>
      <tbody>
        {item.options.map(({ option, count, top, bottom, isRight }) => (
          <tr key={option} className={isRight ? 'right' : undefined}>
            <td>
              <span className="letter">{String.fromCharCode(65 + option)}</span>
              <MathText source={options[option] ?? ''} pictures={pictures} inline />
              {isRight && <b className="s pos nb"> {t`right`}</b>}
              <i className="share" style={{ width: `${(count / most) * 100}%` }} />
            </td>
            <td className="num">{count}</td>
            <td className="num">{top}</td>
            <td className="num">{bottom}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Typed({ item }: { item: Item }) {
  return (
    <p className="s dim">
      <Trans>Most frequent answers:</Trans>{' '}
      {item.typed.slice(0, 5).map(({ response, count }) => (
        <span key={response} className="nb typed">
          <b>{response}</b> × {count}
        </span>
      ))}
    </p>
  )
}
