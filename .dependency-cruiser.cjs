// Who may call whom, held by capture group, so that a new feature is covered without an edit here.

const composing = 'homes|people-page|search|reports'
const tests = String.raw`\.(test|examples|fixtures)\.tsx?$`

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third one is missing below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'a-feature-by-its-actions',
      comment:
        "Another feature's actions, in one file or several, are its face; its routes, jobs and SQL are its own.",
      severity: 'error',
      from: {
        path: '^server/src/features/([^/]+)/',
        pathNot: [tests, `^server/src/features/(${composing})/`],
      },
      to: {
        path: String.raw`^server/src/features/([^/]+)/.*\.(queries|routes|jobs|columns)\.ts$`,
        pathNot: '^server/src/features/$1/',
      },
    },
    {
      name: 'nothing-imports-a-composing-room',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [`^server/src/features/(${composing})/`, '^server/src/(app|jobs)\\.ts$'],
      },
      to: { path: `^server/src/features/(${composing})/` },
    },
    {
      name: 'features-stand-on-the-platform',
      comment: 'Adapters come in as arguments; the environment is read in config.ts.',
      severity: 'error',
      from: { path: '^server/src/features/', pathNot: tests },
      to: {
        path: '^server/src/',
        pathNot: '^server/src/(features|platform|content)/|^server/src/permissions\\.ts$',
      },
    },
    {
      name: 'the-platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/(platform|adapters)/', pathNot: tests },
      to: {
        path: '^server/src/',
        pathNot: '^server/src/(platform|adapters)/|^server/src/(config|permissions)\\.ts$',
      },
    },
    {
      name: 'the-product-needs-no-test-and-no-demo',
      severity: 'error',
      from: { path: '^server/src/', pathNot: [tests, '^server/src/(testing|demo|commands)/'] },
      to: { path: '^server/src/(testing|demo|commands)/|^scripts/' },
    },
    {
      name: 'web-features-stand-apart',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'the-ui-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/(ui|api|words|styles)/' },
      to: { path: '^web/src/(features|shell)/' },
    },
    {
      name: 'web-and-server-meet-in-the-contract',
      severity: 'error',
      from: { path: '^(web|server)/' },
      to: { path: '^(web|server)/', pathNot: '^$1/' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: String.raw`(^|/)index\.tsx?$`, pathNot: 'node_modules' },
    },
    {
      name: 'every-import-is-found-and-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-needs-no-dev-package',
      severity: 'error',
      from: { path: '^server/src/', pathNot: [tests, '^server/src/(testing|commands)/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', String.raw`\.generated\.ts$`] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6'],
    combinedDependencies: true,
  },
}
