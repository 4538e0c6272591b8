// What a privacy policy is made of, in every language the same.
import type { ThirdParty } from '../institute.ts'

/** What the sentences need to know about the institute. */
export type PolicyFacts = {
  name: string
  address: string
  email: string
  phone: string
  on: ReadonlySet<ThirdParty>
}

/** A section: paragraphs, a list, and paragraphs after it. */
export type PolicySection = { title: string; before?: string[]; items?: string[]; after?: string[] }

export type Policy = { title: string; updated: string; intro: string; sections: PolicySection[] }

/** Only the services that the institute has switched on. */
export function switchedOn(on: ReadonlySet<ThirdParty>, sentences: Record<ThirdParty, string>): string[] {
  return (Object.keys(sentences) as ThirdParty[])
    .filter((party) => on.has(party))
    .map((party) => sentences[party])
}
