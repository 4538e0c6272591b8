// Cheques on their way to the bank.
export default function ChequesPage() {
  return null
}
