import { rooms } from './house.js'

const all = [...rooms.keys()]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...[...rooms].map(([room, open]) => ({
      name: `${room}-enters-only-its-own`,
      comment: `src/${room}/ may enter ${[...open].join(', ') || 'no other room'}: docs/architecture.md.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${all.filter((name) => name !== room && !open.has(name)).join('|')})/` },
    })),
    {
      name: 'no-circles',
      comment: 'Move the type out of the file that composes.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'rooms-only',
      comment: 'Every file under src/ is in a room of the house plan (scripts/house.js).',
      severity: 'error',
      from: { pathNot: `^(src/(${all.join('|')})/|(?!src/))` },
      to: {},
    },
    {
      name: 'the-runner-is-spoken-to-by-doors-and-github',
      comment: 'Only src/doors/ and src/github/ talk to the runner.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(doors|github)/' },
      to: { path: '^node_modules/@actions/(core|cache|github)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a circle of types is a circle.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
