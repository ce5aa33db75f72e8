import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import tseslint from 'typescript-eslint'

/**
 * The house plan (docs/architecture.md): which rooms a room may enter. Everybody may enter the floor (`model`, and
 * `dockerfile` above it) and the room itself.
 * A pipeline room never enters a sibling; a tool room enters only `process`.
 */
const tools = ['process', 'buildkit', 'registry', 'terminal']
const rooms = {
  model: [],
  dockerfile: [],
  config: [],
  plan: [],
  builder: tools,
  build: tools,
  cache: tools,
  measure: tools,
  mounts: tools,
  verify: tools,
  publish: tools,
  report: [],
  process: [],
  buildkit: ['process'],
  registry: ['process'],
  terminal: [],
  github: ['process'],
  engine: ['process'],
}

const doorsOnly = ['core', 'cache', 'github'].map((name) => ({
  name: `@actions/${name}`,
  message: 'Only the doors and src/github/ talk to the runner: see docs/architecture.md.',
}))

function roomRule([room, allowed]) {
  const open = new Set([room, 'model', ...(room === 'model' ? [] : ['dockerfile']), ...allowed])
  const closed = Object.keys(rooms).filter((name) => !open.has(name))
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: room === 'github' ? [] : doorsOnly,
          patterns: [
            {
              regex: `^\\.\\./(\\.\\./)*(${closed.join('|')}|main|cli|post|run)(/|\\.ts$)`,
              message: `src/${room}/ may import only ${[...open].join(', ')}: see docs/architecture.md.`,
            },
          ],
        },
      ],
    },
  }
}

const clockAndEnvironment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message:
      'Only doors, github/ and engine/ read the environment: take it as an argument (docs/architecture.md).',
  },
  {
    selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
    message: 'Throw a Failure; the door turns it into an exit code (docs/architecture.md).',
  },
]

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'build/', 'coverage/', 'worker/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 12],
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/!(github|engine)/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndEnvironment] },
  },
  ...Object.entries(rooms).map(roomRule),
  {
    files: ['__tests__/**/*.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
)
