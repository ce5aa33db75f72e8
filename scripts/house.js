/**
 * The house plan: floors from the top, their rooms, and what a room may enter besides itself. An arrow never goes up.
 * dependency-cruiser checks it (`walls.js`), docs/architecture.md shows it.
 */
const ground = ['model', 'text']

const tools = ['process', 'files', 'dockerfile', 'oci', 'http', 'buildkit', 'registry', 'terminal']

export const floors = [
  { floor: 'doors', rooms: { doors: ['*'] } },
  { floor: 'run', rooms: { run: ['*'] } },
  { floor: 'machine', rooms: { machine: ['*'] } },
  {
    floor: 'pipeline',
    rooms: {
      config: ['files', 'dockerfile'],
      plan: ['dockerfile'],
      builder: tools,
      cache: tools,
      mounts: tools,
      build: tools,
      measure: tools,
      verify: tools,
      publish: tools,
      report: [],
    },
  },
  {
    floor: 'tools',
    rooms: {
      buildkit: ['process', 'files'],
      registry: ['process', 'files', 'oci', 'http'],
      terminal: [],
      github: ['process', 'files', 'http'],
      engine: ['process', 'files', 'oci', 'http', 'registry'],
    },
  },
  {
    floor: 'ground',
    rooms: {
      dockerfile: ground,
      oci: ['files'],
      http: [],
      process: ['files'],
      files: [],
      model: [],
      text: [],
    },
  },
]

/** Every room with all that it may enter: what it names, and the ground that has no room's knowledge. */
export const rooms = new Map(
  floors.flatMap(({ rooms }, at) => {
    const below = floors.slice(at + 1).flatMap((floor) => Object.keys(floor.rooms))
    return Object.entries(rooms).map(([room, named]) => {
      const open = named.includes('*') ? below : named
      const base = room === 'text' ? [] : room === 'model' ? ['text'] : ground
      return [room, new Set([...open, ...base].filter((name) => name !== room))]
    })
  }),
)
