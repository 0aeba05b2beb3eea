/** The layers of ARCHITECTURE.md as rules: a breach fails the build. */
const to = (path) => ({ path });

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { path: '^src/', pathNot: '^src/shared' },
    },
    {
      name: 'shared-runs-anywhere',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-parts-know-no-vault',
      severity: 'error',
      from: { path: '^src/main/(sources|speech|voice|reading|report|files)/' },
      to: to('^src/main/(vault|doors|services|api)/'),
    },
    {
      name: 'vault-knows-not-who-asks',
      severity: 'error',
      from: { path: '^src/main/vault/' },
      to: to('^src/main/(sources|speech|voice|reading|report|intake|services|api|doors)/'),
    },
    {
      name: 'work-is-plumbing',
      severity: 'error',
      from: { path: '^src/main/work/' },
      to: { path: '^src/', pathNot: '^src/(shared|main/work)/' },
    },
    {
      name: 'workers-are-started-never-imported',
      severity: 'error',
      from: { pathNot: '^src/main/workers/' },
      to: { path: '^src/main/workers/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-only-in-its-door',
      severity: 'error',
      from: { pathNot: '^src/main/doors/electron' },
      to: to('^electron$|node_modules/electron/'),
    },
    {
      name: 'screens-take-only-types-from-main',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/main', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-takes-nothing-from-screens',
      severity: 'error',
      from: { path: '^src/main' },
      to: to('^src/renderer'),
    },
    {
      name: 'api-is-the-only-way',
      severity: 'error',
      from: { path: '^src/main/api' },
      to: to('^src/main/(vault|services|intake|speech|reading|sources|work|workers|doors)/'),
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // TypeScript 7 has no API for tools yet, so swc reads the imports.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
