// The home of each face: it opens with the sentence that answers this person's first question.
import { useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { faceOf } from '../../shell/viewer.ts'
import { ParentHome } from './ParentHome.tsx'
import { StudentHome } from './StudentHome.tsx'
import { OfficeHome } from './staff/OfficeHome.tsx'
import { TeacherHome } from './staff/TeacherHome.tsx'
import './homes.css'

const homes = {
  student: StudentHome,
  parent: ParentHome,
  teacher: TeacherHome,
  office: OfficeHome,
  owner: OfficeHome,
}

export default function HomePage() {
  const { t } = useLingui()
  const Home = homes[faceOf(useViewer())]
  return (
    <>
      <Title>{t`Home`}</Title>
      <Home />
    </>
  )
}
