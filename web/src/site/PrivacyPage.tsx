// The privacy policy: what is kept about a person, why, and what they can ask for.
import { useLingui } from '@lingui/react/macro'
import type { InstituteSettings, ThirdParty } from './institute.ts'
import { policy as en } from './privacy/en.ts'
import { policy as hi } from './privacy/hi.ts'
import { policy as mr } from './privacy/mr.ts'
import type { PolicyFacts, PolicySection } from './privacy/policy.ts'
import { type PageProps, SiteFrame } from './SiteFrame.tsx'

const policies = { en, mr, hi }

/** Where the policy says to write while the office has not entered its own contacts. */
const contacts = {
  address: 'Krushi bhavan, 2nd floor, Khardekar stop, Latur-413531',
  email: 'info@integrateclasses.in',
  phone: '9370719837',
}

export function PrivacyPage(props: PageProps) {
  const { t } = useLingui()
  const { locale, institute, extra } = props
  const { title, updated, intro, sections } = policies[locale](factsOf(institute, extra.thirdParties ?? []))
  return (
    <SiteFrame
      {...props}
      path="privacy"
      title={`${title} · ${institute.name}`}
      description={t`What the institute keeps about you, why, for how long, and what you can ask for.`}
    >
      <article className="site-w policy">
        <div>
          <p className="s hint">{updated}</p>
          <h1>{title}</h1>
        </div>
        <p>{intro}</p>
        {sections.map((section) => (
          <Section key={section.title} {...section} />
        ))}
      </article>
    </SiteFrame>
  )
}

function factsOf(institute: InstituteSettings, thirdParties: ThirdParty[]): PolicyFacts {
  return {
    name: institute.name,
    address: institute.address || contacts.address,
    email: institute.email || contacts.email,
    phone: institute.phone || contacts.phone,
    on: new Set([...institute.channels, ...thirdParties]),
  }
}

function Section({ title, before = [], items = [], after = [] }: PolicySection) {
  return (
    <section>
      <h2>{title}</h2>
      {before.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {after.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
