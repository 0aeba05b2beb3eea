/** The layers of ARCHITECTURE.md as rules: a breach fails the build. */
const to = (path) => ({ path });
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('shared-stands-alone', { path: '^src/shared' }, { path: '^src/', pathNot: '^src/shared' }),
    rule('shared-runs-anywhere', { path: '^src/shared' }, { dependencyTypes: ['core'] }),
    rule(
      'pure-parts-know-no-vault',
      { path: '^src/main/(sources|speech|voice|reading|report|files)/' },
      to('^src/main/(vault|doors|services|api)/'),
    ),
    rule(
      'vault-knows-not-who-asks',
      { path: '^src/main/vault/' },
      to('^src/main/(sources|speech|voice|reading|report|intake|services|api|doors)/'),
    ),
    rule(
      'work-is-plumbing',
      { path: '^src/main/work/' },
      { path: '^src/', pathNot: '^src/(shared|main/work)/' },
    ),
    rule(
      'workers-are-started-never-imported',
      { pathNot: '^src/main/workers/' },
      { path: '^src/main/workers/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'electron-only-in-its-door',
      { pathNot: '^src/main/doors/electron' },
      to('^electron$|node_modules/electron/'),
    ),
    rule(
      'screens-take-only-types-from-main',
      { path: '^src/renderer' },
      { path: '^src/main', dependencyTypesNot: ['type-only'] },
    ),
    rule('main-takes-nothing-from-screens', { path: '^src/main' }, to('^src/renderer')),
    rule(
      'api-is-the-only-way',
      { path: '^src/main/api' },
      to('^src/main/(vault|services|intake|speech|reading|sources|work|workers|doors)/'),
    ),
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
