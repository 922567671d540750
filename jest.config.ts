/** Unit tests sit beside their source; browser and whole-story tests live in test/. */
const transform = {
  '^.+\\.tsx?$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        module: 'CommonJS',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
        verbatimModuleSyntax: false,
        isolatedModules: true,
        target: 'ES2022',
        jsx: 'react-jsx',
        jsxImportSource: 'preact',
        esModuleInterop: true,
      },
    },
  ],
}
export default {
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      transform,
      roots: ['<rootDir>/src', '<rootDir>/local', '<rootDir>/bench'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    },
    { displayName: 'story', testEnvironment: 'node', transform, roots: ['<rootDir>/test'], testMatch: ['**/*.test.ts'] },
  ],
}
