/** Unit and contract tests. Browser tests are Playwright's (playwright.config.ts). */
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const shared = {
  transform,
  // d3, visx and a few others ship ES modules only.
  transformIgnorePatterns: [
    'node_modules/(?!(d3-[a-z]+|d3|internmap|delaunator|robust-predicates|@visx|jira\\.js|pure-rand|react-aria-components)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/unit/emptyStyles.ts' },
};

export default {
  // By default Jest leaves a core to whoever works at the machine, which on two of them means no second worker.
  maxWorkers: '100%',
  // Nothing here is about time: a loaded machine may take long over a page full of widgets.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{unit,contract,simulation}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/unit/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tests/unit/domSetup.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/unit/domPatience.ts'],
    },
  ],
};
