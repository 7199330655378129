/** The layers of docs/architecture.md, checked: arrows point inward only. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain imports only date-fns, zod, yaml (the template parser) and itself',
      from: { path: '^src/domain' },
      to: { pathNot: ['^src/domain', '^node_modules/(date-fns|@date-fns|zod|yaml)/'] },
    },
    {
      name: 'application-knows-no-forge',
      severity: 'error',
      from: { path: '^src/application' },
      to: { path: ['^node_modules/@forge', '^src/(adapters|entry)'] },
    },
    {
      name: 'contract-stands-on-domain-only',
      severity: 'error',
      from: { path: '^src/contract' },
      to: { pathNot: ['^src/(contract|domain)', '^node_modules/zod/'] },
    },
    {
      name: 'only-adapters-and-entry-import-forge',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(adapters|entry)' },
      to: { path: '^node_modules/@forge' },
    },
    {
      name: 'static-sees-only-the-contract',
      severity: 'error',
      from: { path: '^static' },
      to: { path: '^src', pathNot: '^src/contract' },
    },
    {
      name: 'product-never-imports-the-sandbox',
      severity: 'error',
      from: { path: '^(src|static)' },
      to: { path: '^(sandbox|tests|bench|tools)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.generated\\.' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
