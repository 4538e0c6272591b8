// The demo's question bank: every question of the files beside it, in the order of the syllabus.
import { biologyBiotechnologyEcology } from './biology-biotechnology-ecology.ts'
import { biologyCellPlants } from './biology-cell-plants.ts'
import { biologyDiversity } from './biology-diversity.ts'
import { biologyGeneticsHealth } from './biology-genetics-health.ts'
import { biologyHuman } from './biology-human.ts'
import { chemistryEquilibrium } from './chemistry-equilibrium.ts'
import { chemistryFunctionalGroups } from './chemistry-functional-groups.ts'
import { chemistryInorganic } from './chemistry-inorganic.ts'
import { chemistryOrganic } from './chemistry-organic.ts'
import { chemistryPhysical } from './chemistry-physical.ts'
import { chemistryRatesPeriods } from './chemistry-rates-periods.ts'
import { mathsAlgebra } from './maths-algebra.ts'
import { mathsCalculus } from './maths-calculus.ts'
import { mathsGeometry } from './maths-geometry.ts'
import { mathsIntegralsChance } from './maths-integrals-chance.ts'
import { mathsNumbers } from './maths-numbers.ts'
import { mixedChemistry } from './mixed-chemistry.ts'
import { mixedMaths } from './mixed-maths.ts'
import { mixedPhysics } from './mixed-physics.ts'
import { physicsElectricity } from './physics-electricity.ts'
import { physicsHeatWaves } from './physics-heat-waves.ts'
import { physicsMagnetism } from './physics-magnetism.ts'
import { physicsMechanics } from './physics-mechanics.ts'
import { physicsOpticsModern } from './physics-optics-modern.ts'
import { physicsRotationMatter } from './physics-rotation-matter.ts'
import type { DemoQuestion } from './question.ts'

/** All questions; each has a reference (demo-phy-001) that stays when its text is edited. */
export const questionBank: readonly DemoQuestion[] = [
  ...physicsMechanics,
  ...physicsRotationMatter,
  ...physicsHeatWaves,
  ...physicsElectricity,
  ...physicsMagnetism,
  ...physicsOpticsModern,
  ...chemistryPhysical,
  ...chemistryEquilibrium,
  ...chemistryRatesPeriods,
  ...chemistryInorganic,
  ...chemistryOrganic,
  ...chemistryFunctionalGroups,
  ...mathsNumbers,
  ...mathsAlgebra,
  ...mathsGeometry,
  ...mathsCalculus,
  ...mathsIntegralsChance,
  ...biologyDiversity,
  ...biologyCellPlants,
  ...biologyHuman,
  ...biologyGeneticsHealth,
  ...biologyBiotechnologyEcology,
  ...mixedPhysics,
  ...mixedChemistry,
  ...mixedMaths,
]

/** Whether a question can be read in Marathi and Hindi as well as in English. */
export function isTrilingual({ texts }: DemoQuestion): boolean {
  return Boolean(texts.en && texts.mr && texts.hi)
}
