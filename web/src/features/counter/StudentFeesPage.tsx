// The office's page of one student's fees.
export default function StudentFeesPage() {
  return null
}
