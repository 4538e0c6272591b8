// The clock of a refund.

/** Within so many days of leaving the money goes back (guidelines for coaching centres of January 2024). */
export const REFUND_DAYS = 10
