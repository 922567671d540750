/**
 * How tests are found and compiled: unit tests beside their source, stories and browser tests in test/, what waits for the relay's own runtime,
 * checks of the house in test/checks/.
 * Types are checked by tsc, so a test starts at once.
 * @jest-config-loader esbuild-register
 */
import { existsSync } from 'node:fs'

/** A test file runs in a context of its own, where looking up a global costs a hundred times what it costs in Node; given to each module it costs nothing. */
const GLOBALS = 'Array Boolean Date Error Infinity Intl JSON Map Math Number Object Reflect RegExp Set String Symbol WeakMap WeakSet'

/** By the compiler that checks the types, each file by itself. */
const compile = [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: {
      module: 'CommonJS',
      moduleResolution: 'bundler',
      target: 'ES2022',
      isolatedModules: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
    },
  },
]

const common = {
  testEnvironment: '<rootDir>/test/compile-once.cjs',
  sandboxInjectedGlobals: GLOBALS.split(' '),
  cacheDirectory: '<rootDir>/build/jest',
  // numfmt 4.0.1 names dist/index.cjs for `require` and ships the same code as dist/index.js.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js', '^fast-check$': '<rootDir>/test/same-seed.cjs' },
  transform: { '^.+\\.tsx?$': compile, '^.+\\.mjs$': '<rootDir>/test/compile-module.mjs' },
  // Packages that come as ES modules only (.mjs: preact) are compiled; all others are taken as they are.
  transformIgnorePatterns: ['/node_modules/.*(?<!\\.mjs)$'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
}

const here = (...folders: string[]) => folders.filter((folder) => existsSync(folder)).map((folder) => `<rootDir>/${folder}`)

export default {
  // Nobody waits this long but a test that hangs: a busy or slow machine is no failure.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/longest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      globalSetup: '<rootDir>/test/setup-unit.mjs',
      roots: here('src', 'local', 'bench'),
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'story',
      globalSetup: '<rootDir>/test/setup.mjs',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/checks/', '<rootDir>/test/relay'],
    },
    {
      ...common,
      displayName: 'relay',
      globalSetup: '<rootDir>/test/setup.mjs',
      roots: here('relay', 'test'),
      testMatch: ['<rootDir>/relay/test/*.test.ts', '<rootDir>/test/relay*.test.ts'],
    },
    { ...common, displayName: 'checks', roots: here('test/checks'), testMatch: ['**/*.test.ts'] },
  ],
}
