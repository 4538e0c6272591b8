// A stored phone number, for reading.

/** +91 90000 00001; a number that is not an Indian mobile stays as it is. */
export function readablePhone(stored: string): string {
  return stored.replace(/^\+91(\d{5})(\d{5})$/, '+91 $1 $2')
}
