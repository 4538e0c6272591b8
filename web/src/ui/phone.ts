// A phone number as people read and type it.

/** 90000 00001 from +919000000001; a number of another country, or text that is none, as it is. */
export function readablePhone(phone: string): string {
  const indian = /^\+91(\d{5})(\d{5})$/.exec(phone)
  return indian ? `${indian[1]} ${indian[2]}` : phone
}
