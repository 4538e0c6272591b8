// The words in which each feature declares its columns; `npm run check` fails for a column without a declaration.

/**
 * operational: says nothing about a person · personal: name, contact, photo · academic: marks, attempts, enrolments ·
 * payment: what was owed and paid · secret: credentials, never shown or exported · security: who did what from where.
 */
export type DataClass = 'operational' | 'personal' | 'academic' | 'payment' | 'secret' | 'security'

/**
 * erased: gone with the person's account, within 30 days · kept: stays, for the reason in `keep` ·
 * expires: goes by itself after the time in `keep` · none: holds nothing of a person.
 */
export type Erasure = 'erased' | 'kept' | 'expires' | 'none'

export interface ColumnDeclaration {
  class: DataClass
  purpose: string
  /** Who may read it, beside the person. */
  seenBy: string
  /** Whether the person's own export holds it. */
  export: boolean
  erasure: Erasure
  /** Why and how long, where it is kept or expires. */
  keep?: string
}

/** Table → column → declaration, in the database's own spelling. */
export type Declarations = Record<string, Record<string, ColumnDeclaration>>

/** A column that says nothing about a person. */
export const operational = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'staff',
  export: false,
  erasure: 'none',
})
/** A column about a person that goes with their account. */
export const personal = (purpose: string, seenBy = 'front desk, academics'): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy,
  export: true,
  erasure: 'erased',
})
/** A column of a student's learning that goes with their account. */
export const academic = (
  purpose: string,
  seenBy = 'their teachers, guardians, academics',
): ColumnDeclaration => ({
  class: 'academic',
  purpose,
  seenBy,
  export: true,
  erasure: 'erased',
})
/** A record of a payment: the law keeps it, and the person's name leaves it with their account. */
export const payment = (purpose: string): ColumnDeclaration => ({
  class: 'payment',
  purpose,
  seenBy: 'accounts, the student, their guardians',
  export: true,
  erasure: 'kept',
  keep: 'eight years after its financial year (section 128(5) of the Companies Act, section 36 of the CGST Act)',
})
/** Who of the institute booked a payment: kept as long as what they booked. */
export const booking = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'accounts',
  export: false,
  erasure: 'kept',
  keep: 'as long as the payment, eight years after its financial year',
})
/** A credential: nobody reads it back. */
export const secret = (purpose: string): ColumnDeclaration => ({
  class: 'secret',
  purpose,
  seenBy: 'nobody',
  export: false,
  erasure: 'erased',
})
/** A trace that protects the person and the institute, for a stated time. */
export const security = (purpose: string, keep: string): ColumnDeclaration => ({
  class: 'security',
  purpose,
  seenBy: 'owner',
  export: false,
  erasure: 'expires',
  keep,
})
